import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useAction } from '@/lib/use-action'
import { changePassword } from './session-api'

interface Values {
  current: string
  next: string
}

export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const change = useAction(changePassword, { quiet: true, done: t('admin.password.done'), onDone: onClose })
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open={open} title={t('admin.password.title')} okText={t('action.save')} onOk={() => form.submit()} onCancel={onClose} confirmLoading={change.isPending} destroyOnHidden>
      <Form form={form} layout="vertical" preserve={false} onFinish={(values) => change.mutate(values)}>
        <ProblemAlert error={change.error} />
        <Form.Item label={t('admin.password.current')} name="current" rules={[required(t('admin.password.current'))]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item label={t('admin.password.next')} name="next" rules={[required(t('admin.password.next')), { min: 8, message: t('validation.passwordShort') }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
