import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PortalRow } from '@/api/portal-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { deadline, instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { usePortalRequests } from '../api/portal'

/** The company's requests, those still open first asked for. */
export function RequestList() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  const query = usePortalRequests(open)
  return (
    <>
      <Segmented
        block
        aria-label={t('portal.which')}
        value={open}
        onChange={setOpen}
        options={[
          { value: true, label: t('portal.open') },
          { value: false, label: t('portal.ended') },
        ]}
      />
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t(open ? 'portal.noneOpen' : 'portal.noneEnded')} />}>
        {(rows) => (
          <ul className="cards panel">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </>
  )
}

function Row({ row }: { row: PortalRow }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link className="subject" to={paths.portalRequest(row.id)}>
        {row.title}
      </Link>
      <span className="row tight">
        <span className="tag accent">{word('portal.statusWord', row.status)}</span>
        <span className="tag">{word('requestKind', row.kind)}</span>
        <span className="muted small">{row.number}</span>
      </span>
      {row.unit && <span className="small">{row.unit}</span>}
      {row.broken.length > 0 && (
        <span>
          <span className="badge broken">{t('portal.notKept', { what: row.broken.map((kind) => word('kind', kind)).join(t('portal.and')) })}</span>
        </span>
      )}
      <span className="muted small">
        {row.dueAt && row.dueKind ? t('portal.next', { what: word('kind', row.dueKind), at: deadline(row.dueAt, row.zone) }) : t('portal.reportedAt', { at: instant(row.reportedAt, row.zone) })}
      </span>
    </li>
  )
}
