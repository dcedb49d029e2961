import { useTranslation } from 'react-i18next'
import { Page, Panel } from '@/components/page'
import { Tabs } from '@/components/tabs'
import { HookList } from '@/features/correspondence/components/hook-list'
import { MailboxList } from '@/features/correspondence/components/mailbox-list'
import { CopiesHouse } from '@/features/copies/components/copies-house'
import { ChannelList } from '@/features/messages/components/channel-list'
import { OutboxTable } from '@/features/messages/components/outbox-table'
import { TemplateEditor } from '@/features/messages/components/template-editor'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'

export default function MessagesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [chosen, choose] = useUrlState('tab', 'outbox')
  const parts = [
    ...(may('settings.manage', 'GET /api/outbox') ? [{ key: 'outbox', label: t('messages.outbox'), body: <OutboxTable /> }] : []),
    { key: 'copies', label: t('copies.house'), body: <CopiesHouse /> },
    { key: 'templates', label: t('messages.templates'), body: <TemplateEditor /> },
    ...(may('users.manage')
      ? [
          { key: 'channels', label: t('messages.channels'), body: <ChannelList /> },
          { key: 'mailboxes', label: t('mails.mailboxes'), body: <MailboxList /> },
          { key: 'hooks', label: t('mails.hooks'), body: <HookList /> },
        ]
      : []),
  ]
  const shown = parts.find((part) => part.key === chosen) ?? parts[0]
  return (
    <Page title={t('messages.title')} sub={<p className="muted">{t('messages.intro')}</p>}>
      <Tabs label={t('messages.title')} value={shown?.key ?? ''} items={parts} onChange={choose} />
      <Panel label={shown?.label}>{shown?.body}</Panel>
    </Page>
  )
}
