import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LeftOver, VisitLogRow } from '@/api/field-types'
import type { WorkOrder } from '@/api/visit-types'
import { Panel } from '@/components/page'
import { api, apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'

const MINUTE = 60_000

/** Pictures of the visit, those that still wait on this phone too. */
export function VisitPhotos({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const pictures = [...(order.photos ?? []).map(({ id }) => apiUrl(`/work-orders/${order.id}/photos/${id}`)), ...(order.waitingPhotos ?? [])]
  if (pictures.length === 0) return null
  return (
    <Panel title={t('field.photo.of')}>
      <div className="photos">
        {pictures.map((source, i) => (
          <img key={source.slice(0, 80) + String(i)} src={source} alt={`${t('field.photo.alt')} ${i + 1}`} />
        ))}
      </div>
    </Panel>
  )
}

/** What came late, or from a phone whose clock was off: for the office, which answers for the times. */
export function VisitTrail({ orderId }: { orderId: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data = [] } = useQuery({ queryKey: ['work-orders', 'log', orderId], queryFn: ({ signal }) => api.get<VisitLogRow[]>(`/work-orders/${orderId}/log`, undefined, signal), enabled: may('workorders.dispatch') })
  const told = data.filter((row) => row.clockAheadMs !== 0 || Date.parse(row.receivedAt) - Date.parse(row.occurredAt) > 2 * MINUTE)
  if (told.length === 0) return null
  return (
    <Panel title={t('field.log')}>
      <ul className="stack tight">
        {told.map((row) => (
          <li key={`${row.kind}-${row.receivedAt}-${row.occurredAt}`} className="small">
            <strong>{word('requests.entry', row.kind)}</strong> {row.by} · {instant(row.occurredAt)} · <span className="muted">{t('field.logLate', { at: instant(row.receivedAt) })}</span>
            {row.clockAheadMs !== 0 && <span className="muted"> · {t('field.logClock', { minutes: Math.round(row.clockAheadMs / MINUTE) })}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What a phone could not get accepted; the signature on it, if there is one, can be looked at. */
export function LeftOvers({ orderId }: { orderId: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data = [] } = useQuery({ queryKey: ['work-orders', 'left-overs', orderId], queryFn: ({ signal }) => api.get<LeftOver[]>(`/work-orders/${orderId}/left-overs`, undefined, signal), enabled: may('workorders.dispatch') })
  if (data.length === 0) return null
  return (
    <Panel title={t('field.leftOvers')}>
      <ul className="outbox-list">
        {data.map((each) => {
          const { image, ...said } = JSON.parse(each.body) as Record<string, unknown>
          return (
            <li key={each.id}>
              <strong>{word('field.act', each.kind)}</strong>
              <span className="muted small">{t('field.leftOverBy', { by: each.by, at: instant(each.occurredAt) })}</span>
              <span>{t('field.notAccepted', { why: each.refusal })}</span>
              <span className="small pre">{Object.values(said).filter((value) => typeof value === 'string').join(' · ')}</span>
              {typeof image === 'string' && <img className="photo" src={image} alt={t('field.photo.alt')} />}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
