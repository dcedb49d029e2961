import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { RequestStatusTag, SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useDebounced } from '@/lib/use-debounced'
import { useSimilarTo, useSimilarToNew, type SimilarRequest } from '../api/get-similar'

/** Recent requests that may be about the same as this one. */
export function SimilarRequests({ requestId, actions }: { requestId: number; actions?: (found: SimilarRequest) => ReactNode }) {
  const { t } = useTranslation()
  const similar = useSimilarTo(requestId)
  return (
    <Panel title={t('requests.similar.title')}>
      <QueryStates query={similar} rows={2} isEmpty={(found) => found.length === 0} empty={<p className="muted small">{t('requests.similar.none')}</p>}>
        {(found) => <List found={found} actions={actions} />}
      </QueryStates>
    </Panel>
  )
}

/** Says at intake that what is about to be registered may be there already. */
export function SimilarToNew({ customerId, unitId, title, description }: { customerId?: number; unitId?: number; title: string; description?: string }) {
  const { t } = useTranslation()
  const subject = useDebounced(JSON.stringify({ customerId, unitId, title, description }), 400)
  const similar = useSimilarToNew(JSON.parse(subject) as { title: string })
  const likely = similar.data?.find((found) => found.likelyDuplicate)
  if (!similar.data || similar.data.length === 0) return null
  return (
    <>
      {likely && (
        <p role="alert" className="notice">
          {t('requests.similar.likely', { number: likely.number })}
        </p>
      )}
      <Panel title={t('requests.similar.title')}>
        <List found={similar.data} />
      </Panel>
    </>
  )
}

function List({ found, actions }: { found: SimilarRequest[]; actions?: (found: SimilarRequest) => ReactNode }) {
  const { t } = useTranslation()
  return (
    <ul className="stack">
      {found.map((request) => (
        <li key={request.id}>
          <span className="row tight">
            <Link to={paths.request(request.id)}>{request.number}</Link>
            <SeverityTag severity={request.severity} level={request.level} />
            <RequestStatusTag status={request.status} />
            {request.likelyDuplicate && <span className="tag strong">{t('requests.similar.duplicate')}</span>}
          </span>
          <div>{request.title}</div>
          <div className="muted small">{[...request.reasons.map((reason) => t(`requests.similar.reason.${reason}`)), request.customer?.name, instant(request.reportedAt)].filter(Boolean).join(' · ')}</div>
          {actions?.(request)}
        </li>
      ))}
    </ul>
  )
}
