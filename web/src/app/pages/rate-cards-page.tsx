import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { RateCardList } from '@/features/charges/components/rate-card-list'

export default function RateCardsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('quotes.rates.title')} sub={<p className="muted">{t('quotes.rates.intro')}</p>}>
      <RateCardList />
    </Page>
  )
}
