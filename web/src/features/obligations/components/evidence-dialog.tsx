import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useEnterEvidence } from '../api/act-on-obligation'

interface Values {
  text: string
  at?: Dayjs
}

export function EvidenceDialog({ obligationId, onClose }: { obligationId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const enter = useEnterEvidence(obligationId, onClose)
  const label = t('contracts.evidence.text')
  return (
    <Dialog open title={t('contracts.evidence.title')} okText={t('action.save')} confirmLoading={enter.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ text, at }) => enter.mutate({ text, occurredAt: pickedInstant(at) })}>
        <ProblemAlert error={enter.error} />
        <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name="at" label={t('contracts.evidence.occurredAt')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
