import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { AwaitingList } from '@/features/approvals/components/awaiting-list'

export default function ApprovalsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('approvals.awaiting')} narrow>
      <AwaitingList />
    </Page>
  )
}
