import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { MyStock } from '@/features/parts/components/my-stock'

export default function MyStockPage() {
  const { t } = useTranslation()
  return (
    <Page narrow title={t('parts.mine')}>
      <MyStock />
    </Page>
  )
}
