import { App, Button, Checkbox, Form, Input, InputNumber, Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mailbox } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { EntryActions } from '@/components/entry-actions'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { type MailboxDraft, useLookIntoMailbox, useMailboxes, useRemoveMailbox, useSaveMailbox } from '../api/correspondence'

/** The mailboxes that are read, and how they were the last time. */
export function MailboxList() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [open, setOpen] = useState<Mailbox | 'new'>()
  const query = useMailboxes()
  const remove = useRemoveMailbox()
  const look = useLookIntoMailbox(({ messages, error }) => void (error ? message.warning(error, 6) : message.success(t('mails.looked', { n: messages }))))
  const add = <Button onClick={() => setOpen('new')}>{t('mails.addMailbox')}</Button>
  return (
    <div className="stack">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('mails.mailboxesEmpty')}>{add}</EmptyState>}>
        {(rows) => (
          <>
            <div className="row">{add}</div>
            <Scroll>
              <Table<Mailbox>
                aria-label={t('mails.mailboxes')}
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={rows}
                columns={[
                  { key: 'name', title: t('messages.name'), dataIndex: 'name' },
                  { key: 'address', title: t('mails.address'), dataIndex: 'address' },
                  { key: 'polled', title: t('mails.polled'), render: (_, row) => (row.enabled ? <span className="nowrap">{row.polledAt ? instant(row.polledAt) : '–'}</span> : <span className="tag quiet">{t('messages.off')}</span>) },
                  { key: 'error', title: t('messages.reason'), render: (_, row) => row.error || '–' },
                  { key: 'acts', title: t('messages.act'), render: (_, row) => <EntryActions trying={look.isPending && look.variables === row.id} onTry={() => look.mutate(row.id)} onEdit={() => setOpen(row)} onRemove={() => remove.mutate(row.id)} /> },
                ]}
              />
            </Scroll>
          </>
        )}
      </QueryStates>
      {open && <MailboxDialog mailbox={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function MailboxDialog({ mailbox, onClose }: { mailbox?: Mailbox; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<MailboxDraft>()
  const save = useSaveMailbox(mailbox, onClose)
  const text = (name: keyof MailboxDraft, label: string) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
      <Input autoComplete="off" />
    </Form.Item>
  )
  return (
    <Dialog open title={t(mailbox ? 'mails.editMailbox' : 'mails.addMailbox')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={mailbox ?? { port: 993, encryption: 'TLS', folder: 'INBOX', enabled: true, acknowledge: true }}
        onFinish={(values) => save.mutate({ ...values, password: values.password || (mailbox ? null : '') })}
      >
        <ProblemAlert error={save.error} />
        {text('name', t('messages.name'))}
        {text('address', t('mails.address'))}
        {text('host', t('mails.host'))}
        <div className="row">
          <Form.Item name="port" label={t('messages.port')}>
            <InputNumber min={1} max={65535} />
          </Form.Item>
          <Form.Item name="encryption" label={t('messages.encryption')}>
            <Select style={{ minWidth: 160 }} options={['TLS', 'STARTTLS', 'NONE'].map((value) => ({ value, label: word('encryption', value) }))} />
          </Form.Item>
        </div>
        {text('username', t('messages.username'))}
        <Form.Item name="password" label={t('messages.password')} extra={mailbox ? t('messages.keptIfEmpty') : undefined}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {text('folder', t('mails.folder'))}
        <Form.Item name="acknowledge" valuePropName="checked">
          <Checkbox>{t('mails.acknowledge')}</Checkbox>
        </Form.Item>
        <Form.Item name="enabled" valuePropName="checked">
          <Checkbox>{t('messages.enabled')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}
