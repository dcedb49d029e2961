import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { MailList } from '@/features/correspondence/components/mail-list'

export default function MailsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('mails.title')} sub={<p className="muted">{t('mails.intro')}</p>}>
      <MailList />
    </Page>
  )
}
