import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ReplyList } from '@/features/cannedreplies/components/reply-list'

export default function CannedRepliesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('canned.name')} sub={<p className="muted">{t('canned.intro')}</p>}>
      <ReplyList />
    </Page>
  )
}
