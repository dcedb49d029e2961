import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useHandlingAct } from '../api/routing'
import { DepartmentSelect } from './department-select'

export interface HandlingAct {
  name: 'move' | 'hand' | 'answer'
  path: string
}

interface Values {
  departmentId?: number
  dueAt?: Dayjs
  reason?: string
  task?: string
  cause?: string
  measures?: string
}

const texts = { move: ['reason'], hand: ['task'], answer: ['cause', 'measures'] } as const

/** Asks what a step needs; typed text stays when the server refuses. */
export function HandlingDialog({ act, onClose }: { act: HandlingAct; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const doing = useHandlingAct(act.path, onClose)
  const title = t(`routing.act.${act.name}`)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const send = ({ dueAt, ...values }: Values) => doing.mutate({ ...values, ...(dueAt && { dueAt: pickedInstant(dueAt) }) })
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={560}>
      <Form name="handling" form={form} layout="vertical" onFinish={send}>
        <ProblemAlert error={doing.error} />
        {act.name !== 'answer' && (
          <Form.Item name="departmentId" label={t('routing.department')} rules={required(t('routing.department'))}>
            <DepartmentSelect />
          </Form.Item>
        )}
        {texts[act.name].map((field) => (
          <Form.Item key={field} name={field} label={t(`routing.field.${field}`)} rules={required(t(`routing.field.${field}`))}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        ))}
        {act.name === 'hand' && (
          <Form.Item name="dueAt" label={t('routing.field.dueAt')}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" minDate={zonedNow()} style={{ width: '100%' }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
