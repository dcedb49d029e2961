import { App, DatePicker, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Person } from '@/api/types'
import { PersonPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant } from '@/lib/zoned'
import { useWorkOrderAct } from '../api/act-on-work-order'

interface Values {
  engineerId: number
  from?: Dayjs
  to?: Dayjs
}

export function AssignDialog({ order, onClose }: { order: { id: number; number: string; engineer: Person | null }; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const assign = useWorkOrderAct(order.id, () => {
    void message.success(t('workOrders.assigned'))
    onClose()
  })
  const label = t('workOrders.assignDialog.engineer')
  return (
    <Dialog open title={`${t('workOrders.assignDialog.title')} ${order.number}`} okText={t('workOrders.assign')} confirmLoading={assign.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ engineerId: order.engineer?.id }}
        onFinish={({ engineerId, from, to }) => assign.mutate({ name: 'assign', body: { engineerId, from: pickedInstant(from), to: pickedInstant(to) } })}
      >
        <ProblemAlert error={assign.error} />
        <Form.Item name="engineerId" label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
          <PersonPicker />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="from" label={t('workOrders.assignDialog.from')}>
            <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="to" label={t('workOrders.assignDialog.to')}>
            <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}
