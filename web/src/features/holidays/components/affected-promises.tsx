import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HolidayImport } from '@/api/contract-types'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useAffectedDownload } from '../api/holidays'

type Affected = HolidayImport['affected'][number]

/** The running promises whose due time moves, or is no longer provisional. */
export function AffectedPromises({ file, outcome: { affected, affectedCount } }: { file: File; outcome: HolidayImport }) {
  const { t } = useTranslation()
  const download = useAffectedDownload()
  if (affectedCount === 0) return <p className="muted">{t('holidays.noneAffected')}</p>
  return (
    <section className="stack" aria-label={t('holidays.affected')}>
      <div className="row apart">
        <h3>{t('holidays.affected')}</h3>
        <Button size="small" loading={download.isPending} onClick={() => download.mutate(file)}>
          {t('holidays.allAsTable', { n: affectedCount })}
        </Button>
      </div>
      <Scroll>
        <Table<Affected>
          aria-label={t('holidays.affected')}
          size="small"
          rowKey="obligationId"
          pagination={affected.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          dataSource={affected}
          columns={[
            { key: 'label', title: t('holidays.promise'), render: (_, row) => <PromiseName row={row} /> },
            { key: 'customer', title: t('holidays.customer'), render: (_, row) => row.customer ?? <span className="muted">–</span> },
            { key: 'before', title: t('holidays.dueBefore'), render: (_, row) => <Due at={row.before} provisional={row.wasProvisional} quiet /> },
            { key: 'after', title: t('holidays.dueAfter'), render: (_, row) => <Due at={row.after} provisional={row.provisional} /> },
          ]}
        />
      </Scroll>
      {affectedCount > affected.length && <p className="muted small">{t('holidays.more', { n: affectedCount - affected.length })}</p>}
    </section>
  )
}

function PromiseName({ row: { subject, label, kind } }: { row: Affected }) {
  const name = `${label} · ${word('kind', kind)}`
  switch (subject.type) {
    case 'REQUEST':
      return <Link className="promise-name" to={paths.request(subject.id)}>{name}</Link>
    case 'CONTRACT':
      return <Link className="promise-name" to={paths.contract(subject.id)}>{name}</Link>
    case 'REFERRAL':
    case 'APPROVAL_STEP':
      return <span className="promise-name">{name}</span>
  }
}

function Due({ at, provisional, quiet }: { at: string; provisional: boolean; quiet?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={quiet ? 'nowrap muted' : 'nowrap'}>
      {instant(at)} {provisional && <span className="badge-note">≈ {t('countdown.provisional')}</span>}
    </span>
  )
}
