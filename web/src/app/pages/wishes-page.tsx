import { useTranslation } from 'react-i18next'
import { Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useWishes } from '@/features/messages/api/messages'
import { WishesForm } from '@/features/messages/components/wishes-form'

export default function WishesPage() {
  const { t } = useTranslation()
  const query = useWishes()
  return (
    <Page title={t('messages.wishes')} sub={<p className="muted">{t('messages.wishesIntro')}</p>} narrow>
      <Panel label={t('messages.wishes')}>
        <QueryStates query={query}>{(wishes) => <WishesForm key={wishes.version} wishes={wishes} />}</QueryStates>
      </Panel>
    </Page>
  )
}
