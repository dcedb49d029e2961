import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { AwaitingList } from '@/features/approvals/components/awaiting-list'
import { StandIns } from '@/features/approvals/components/stand-ins'

export default function ApprovalsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('approvals.awaiting')} narrow>
      <div className="stack">
        <AwaitingList />
        <StandIns />
      </div>
    </Page>
  )
}
