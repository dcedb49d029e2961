import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestStatus, ServiceRequest } from '@/api/request-types'
import { useOpens } from '@/lib/session'
import { LinkDialog } from './link-dialog'

interface Similar {
  number: string
  customer: { id: number } | null
  status: RequestStatus
  likelyDuplicate: boolean
}

const isOpen = (status: RequestStatus) => status !== 'CLOSED' && status !== 'CANCELLED'

/** Links a request to one that is like it, or merges it into that one where the same customer reported both. */
export function LinkSimilar({ request, similar }: { request: ServiceRequest; similar: Similar }) {
  const { t } = useTranslation()
  const opens = useOpens()
  const [asking, setAsking] = useState<'link' | 'merge'>()
  const sameCustomer = request.customer !== null && similar.customer?.id === request.customer.id
  const mergeable = sameCustomer && isOpen(request.status) && isOpen(similar.status) && opens('POST /api/service-requests/{id}/merge')
  return (
    <span className="row tight">
      {opens('POST /api/service-requests/{id}/related') && (
        <Button size="small" aria-label={t('related.act.linkTo', { number: similar.number })} onClick={() => setAsking('link')}>
          {t('related.act.link')}
        </Button>
      )}
      {mergeable && (
        <Button size="small" aria-label={`${t('related.act.merge')} ${similar.number}`} onClick={() => setAsking('merge')}>
          {t('related.act.merge')}
        </Button>
      )}
      {asking && <LinkDialog act={asking} request={request} to={{ number: similar.number, kind: similar.likelyDuplicate && sameCustomer ? 'DUPLICATES' : 'RELATES' }} onClose={() => setAsking(undefined)} />}
    </span>
  )
}
