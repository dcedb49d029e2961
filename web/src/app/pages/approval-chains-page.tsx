import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ChainList } from '@/features/approvals/components/chain-list'

export default function ApprovalChainsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('approvals.chain.title')} sub={<p className="muted">{t('approvals.chain.intro')}</p>} narrow>
      <ChainList />
    </Page>
  )
}
