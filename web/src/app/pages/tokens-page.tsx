import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { TokenPanel } from '@/features/identity/components/token-panel'

export default function TokensPage() {
  const { t } = useTranslation()
  return (
    <Page narrow title={t('admin.tokens.title')}>
      <TokenPanel />
    </Page>
  )
}
