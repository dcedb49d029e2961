import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { api } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useAction } from '@/lib/use-action'
import { LinkToCopy } from './portal-access'

/** A link with which the customer reads this one request and replies to it, without an account. */
export function CustomerLink({ requestId }: { requestId: number }) {
  const { t } = useTranslation()
  const issue = useAction<void, { token: string; expiresAt: string }>(() => api.post(`/service-requests/${requestId}/customer-link`, {}))
  return (
    <>
      <Button size="small" loading={issue.isPending} onClick={() => issue.mutate()}>
        {t('portal.customerLink')}
      </Button>
      <Dialog open={issue.data !== undefined} title={t('portal.customerLink')} footer={null} onCancel={() => issue.reset()}>
        {issue.data && <LinkToCopy address={`${paths.portalLink}#${issue.data.token}`} hint={t('portal.customerLinkHint', { at: instant(issue.data.expiresAt) })} />}
      </Dialog>
    </>
  )
}
