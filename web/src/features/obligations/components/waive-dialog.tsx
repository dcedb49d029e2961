import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useWaiveBreach } from '../api/act-on-obligation'

export function WaiveDialog({ breachId, reason, onClose }: { breachId: number; reason?: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const waive = useWaiveBreach(breachId, onClose)
  const label = t('contracts.waive.reason')
  return (
    <Dialog open title={t('contracts.waive.title')} okText={t('contracts.waive.title')} confirmLoading={waive.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t('contracts.waive.note')}
      </p>
      <Form form={form} layout="vertical" initialValues={{ reason }} onFinish={(values) => waive.mutate(values)}>
        <ProblemAlert error={waive.error} />
        <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
