import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChannelDraft, ChannelKind, ChannelSettings, NoticeChannel } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { useSaveChannel } from '../api/messages'

const kinds: ChannelKind[] = ['SMTP', 'SMS_HTTP', 'WECOM', 'DINGTALK', 'FEISHU', 'WEBHOOK']

interface Values extends ChannelSettings {
  kind: ChannelKind
  name: string
  enabled: boolean
  target?: string
  secret?: string
}

function draft({ kind, name, enabled, target, secret, ...settings }: Values, known: boolean): ChannelDraft {
  const kept = known ? null : ''
  return { kind, name, enabled, settings: { ...settings, allowPrivate: Boolean(settings.allowPrivate) }, target: target || kept, secret: secret || kept }
}

/** Sets a way out up. Address and secret are never shown again; left empty they stay. */
export function ChannelDialog({ channel, onClose }: { channel?: NoticeChannel; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form) ?? channel?.kind ?? 'SMTP'
  const save = useSaveChannel(channel, onClose)
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  const field = (name: keyof Values, label: string, needed = false) => (
    <Form.Item key={name} name={name} label={label} rules={needed ? [required(label)] : []}>
      <Input autoComplete="off" />
    </Form.Item>
  )
  const keeps = channel ? t('messages.keptIfEmpty') : undefined
  return (
    <Dialog open title={t(channel ? 'messages.editChannel' : 'messages.addChannel')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={channel ? { kind: channel.kind, name: channel.name, enabled: channel.enabled, ...channel.settings } : { kind: 'SMTP', enabled: true, encryption: 'TLS', allowPrivate: false }}
        onFinish={(values) => save.mutate(draft(values, channel !== undefined))}
      >
        <ProblemAlert error={save.error} />
        <Form.Item name="kind" label={t('messages.kindOfChannel')}>
          <Select disabled={channel !== undefined} options={kinds.map((value) => ({ value, label: word('channelKind', value) }))} />
        </Form.Item>
        {field('name', t('messages.name'), true)}
        {kind === 'SMTP' ? (
          <>
            {field('host', t('messages.host'), true)}
            <div className="row">
              <Form.Item name="port" label={t('messages.port')}>
                <InputNumber min={1} max={65535} />
              </Form.Item>
              <Form.Item name="encryption" label={t('messages.encryption')}>
                <Select style={{ minWidth: 160 }} options={['TLS', 'STARTTLS', 'NONE'].map((value) => ({ value, label: word('encryption', value) }))} />
              </Form.Item>
            </div>
            {field('username', t('messages.username'))}
            {field('from', t('messages.from'), true)}
            {field('fromName', t('messages.fromName'))}
            {field('replyTo', t('messages.replyTo'))}
          </>
        ) : (
          <Form.Item name="target" label={t('messages.target')} extra={keeps} rules={channel ? [] : [required(t('messages.target'))]}>
            <Input autoComplete="off" placeholder={channel?.targetHost} />
          </Form.Item>
        )}
        {kind === 'SMS_HTTP' && (
          <>
            <Form.Item name="headers" label={t('messages.headers')}>
              <Input.TextArea autoSize={{ minRows: 2 }} />
            </Form.Item>
            <Form.Item name="body" label={t('messages.gatewayBody')} extra={t('messages.gatewayHint')}>
              <Input.TextArea autoSize={{ minRows: 3 }} />
            </Form.Item>
          </>
        )}
        <Form.Item name="secret" label={t(kind === 'SMTP' ? 'messages.password' : 'messages.secret')} extra={keeps}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {kind !== 'SMTP' && (
          <Form.Item name="allowPrivate" valuePropName="checked" extra={t('messages.allowPrivateHint')}>
            <Checkbox>{t('messages.allowPrivate')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="enabled" valuePropName="checked">
          <Checkbox>{t('messages.enabled')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}
