import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { QuoteList } from '@/features/charges/components/quote-list'

export default function QuotesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('quotes.list')} sub={<p className="muted">{t('quotes.intro')}</p>}>
      <QuoteList />
    </Page>
  )
}
