import { App, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WhyAgain } from '@/api/field-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useWorkOrderAct } from '../api/act-on-work-order'

const reasons: WhyAgain[] = ['PARTS', 'CUSTOMER_ABSENT', 'NOT_FINISHED', 'OTHER']

/** Why somebody has to come again, as a choice. */
export const useAgainReasons = () => {
  const { t } = useTranslation()
  return reasons.map((value) => ({ value, label: t(`field.again.reason.${value}`) }))
}

/** The office orders another visit. */
export function ContinueDialog({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: WhyAgain; note?: string }>()
  const order = useWorkOrderAct(orderId, () => {
    void message.success(t('field.again.ordered'))
    onClose()
  })
  const label = t('field.again.reasonLabel')
  return (
    <Dialog open title={t('field.again.order')} okText={t('field.again.order')} confirmLoading={order.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(body) => order.mutate({ name: 'continue', body: { ...body } })}>
        <ProblemAlert error={order.error} />
        <p className="muted">{t('field.again.orderHint')}</p>
        <Form.Item name="reason" label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
          <Select options={useAgainReasons()} />
        </Form.Item>
        <Form.Item name="note" label={t('field.again.noteLabel')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
