import { Button, Form, Input, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeChannel } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { EntryActions } from '@/components/entry-actions'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { word } from '@/lib/words'
import { useChannels, useHouse, useRemoveChannel, useSaveHouse, useTryChannel } from '../api/messages'
import { ChannelDialog } from './channel-dialog'

/** The ways out, and what links in messages begin with. */
export function ChannelList() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<NoticeChannel | 'new'>()
  const [tried, setTried] = useState<NoticeChannel>()
  const query = useChannels()
  const house = useHouse()
  const remove = useRemoveChannel()
  const add = <Button onClick={() => setOpen('new')}>{t('messages.addChannel')}</Button>
  return (
    <div className="stack">
      <QueryStates query={house} rows={1}>
        {(found) => <House key={found.version} house={found} />}
      </QueryStates>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('messages.channelsEmpty')}>{add}</EmptyState>}>
        {(rows) => (
          <>
            <div className="row">{add}</div>
            <Scroll>
              <Table<NoticeChannel>
                aria-label={t('messages.channels')}
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={rows}
                columns={[
                  { key: 'name', title: t('messages.name'), dataIndex: 'name' },
                  { key: 'kind', title: t('messages.kindOfChannel'), render: (_, row) => word('channelKind', row.kind) },
                  { key: 'where', title: t('messages.where'), render: (_, row) => row.settings.host || row.targetHost },
                  { key: 'enabled', title: t('messages.enabled'), render: (_, row) => <span className={row.enabled ? 'tag accent' : 'tag quiet'}>{t(row.enabled ? 'messages.on' : 'messages.off')}</span> },
                  { key: 'acts', title: t('messages.act'), render: (_, row) => <EntryActions onTry={() => setTried(row)} onEdit={() => setOpen(row)} onRemove={() => remove.mutate(row.id)} /> },
                ]}
              />
            </Scroll>
          </>
        )}
      </QueryStates>
      {open && <ChannelDialog channel={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
      {tried && <TryDialog channel={tried} onClose={() => setTried(undefined)} />}
    </div>
  )
}

function House({ house }: { house: { publicUrl: string; version: number } }) {
  const { t } = useTranslation()
  const save = useSaveHouse(house.version)
  return (
    <Form<{ publicUrl: string }> layout="vertical" initialValues={house} onFinish={(values) => save.mutate({ publicUrl: values.publicUrl ?? '' })}>
      <ProblemAlert error={save.error} />
      <Form.Item label={t('messages.publicUrl')} htmlFor="publicUrl" extra={t('messages.publicUrlHint')}>
        <span className="row">
          <Form.Item name="publicUrl" noStyle>
            <Input id="publicUrl" style={{ maxWidth: 420 }} />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
        </span>
      </Form.Item>
    </Form>
  )
}

function TryDialog({ channel, onClose }: { channel: NoticeChannel; onClose: () => void }) {
  const { t } = useTranslation()
  const [to, setTo] = useState('')
  const attempt = useTryChannel(channel.id)
  const needsAddress = channel.kind === 'SMTP' || channel.kind === 'SMS_HTTP'
  return (
    <Dialog open title={`${t('messages.test')} · ${channel.name}`} okText={t('messages.test')} confirmLoading={attempt.isPending} onOk={() => attempt.mutate(to)} onCancel={onClose}>
      <div className="stack">
        <ProblemAlert error={attempt.error} />
        {needsAddress && <Input aria-label={t('messages.testTo')} placeholder={t('messages.testTo')} value={to} onChange={(event) => setTo(event.target.value)} />}
        {attempt.data && <p role="status">{attempt.data.sent ? t('messages.testSent') : t('messages.testFailed', { error: attempt.data.error })}</p>}
      </div>
    </Dialog>
  )
}
