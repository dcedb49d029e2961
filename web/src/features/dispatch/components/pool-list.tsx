import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { useGrab, usePool } from '../api/dispatch'

/** What an engineer may take for himself; nothing is shown when there is nothing. */
export function PoolList() {
  const { t } = useTranslation()
  const pool = usePool()
  const grab = useGrab()
  if (!pool.data || pool.data.length === 0) return null
  return (
    <Panel title={t('dispatch.pool')}>
      <ul className="stack">
        {pool.data.map((offer) => (
          <li key={offer.id} className="row apart">
            <span className="row tight">
              <SeverityTag severity={offer.severity} />
              <span>{offer.number}</span>
              <strong>{offer.title}</strong>
              <span className="muted">{offer.region}</span>
              <span className="small">{offer.due ? `${t('dispatch.due')} ${instant(offer.due)}` : t('dispatch.nothingDue')}</span>
            </span>
            <Button type="primary" aria-label={`${t('dispatch.grab')} ${offer.number}`} loading={grab.isPending} onClick={() => grab.mutate(offer.id)}>
              {t('dispatch.grab')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
