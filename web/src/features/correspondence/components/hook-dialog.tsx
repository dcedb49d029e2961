import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HookKind, IntakeHook } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { type HookDraft, useAddHook } from '../api/correspondence'

/** What each chat tool shows its administrator, in the order its console shows it. */
const keys: Record<HookKind, (keyof HookDraft)[]> = {
  PROGRAM: [],
  DINGTALK: ['secret'],
  FEISHU: ['appId', 'appSecret', 'secret', 'token'],
  WECOM: ['appId', 'token', 'secret'],
}

/** A program or a bot that may open requests. */
export function HookDialog({ onDone, onClose }: { onDone: (issued: { hook: IntakeHook; secret: string }) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<HookDraft>()
  const kind = Form.useWatch('kind', form) ?? 'PROGRAM'
  const create = useAddHook(onDone)
  const field = (name: keyof HookDraft, label: string, secret: boolean) => (
    <Form.Item key={name} name={name} label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
      {secret ? <Input.Password autoComplete="new-password" maxLength={200} /> : <Input autoComplete="off" maxLength={200} />}
    </Form.Item>
  )
  return (
    <Dialog open title={t('mails.addHook')} okText={t('action.save')} confirmLoading={create.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ kind: 'PROGRAM', language: 'zh' }} onFinish={(values) => create.mutate(values)}>
        <ProblemAlert error={create.error} />
        <Form.Item name="kind" label={t('mails.hookKind')}>
          <Select options={Object.keys(keys).map((value) => ({ value, label: word('hookKind', value) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('messages.name')} rules={[{ required: true, message: t('validation.required', { label: t('messages.name') }) }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="customerId" label={t('mails.hookCustomer')}>
          <CustomerPicker />
        </Form.Item>
        {keys[kind].map((name) => field(name, word('hookKey', `${kind}-${name}`), name !== 'appId'))}
        {kind !== 'PROGRAM' && (
          <Form.Item name="language" label={t('mails.hookLanguage')}>
            <Select options={['zh', 'en'].map((value) => ({ value, label: word('tongue', value) }))} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
