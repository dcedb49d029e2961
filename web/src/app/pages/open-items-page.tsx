import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { OpenItems } from '@/features/charges/components/open-items'

export default function OpenItemsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('quotes.open.title')}>
      <OpenItems />
    </Page>
  )
}
