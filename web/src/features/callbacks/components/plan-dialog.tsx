import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ColleaguePicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { useSessionUser } from '@/lib/session'
import { pickedInstant, pickerTime, zonedNow } from '@/lib/zoned'
import { useCallBackAct, useCallHours, type CallBack } from '../api/call-backs'

interface Values {
  dueAt?: Dayjs
  whom?: string
  phone?: string
  callerId?: number
  reason?: string
}

interface PlanDialogProps {
  requestId: number
  /** Who is called where nobody says otherwise. */
  whom?: { name?: string | null; phone?: string | null }
  /** The one that is moved; a new one is planned without. */
  moved?: CallBack
  onClose: () => void
}

/** Plans a call-back, or agrees another time for one; says whether the house works then. */
export function PlanDialog({ requestId, whom, moved, onClose }: PlanDialogProps) {
  const { t } = useTranslation()
  const { user } = useSessionUser()
  const [form] = Form.useForm<Values>()
  const doing = useCallBackAct(onClose)
  const at = pickedInstant(Form.useWatch('dueAt', form))
  const hours = useCallHours(at)
  const title = t(moved ? 'callBacks.act.move' : 'callBacks.act.plan')
  const now = zonedNow()
  const tomorrow = now.add(1, 'day').hour(9).minute(0).second(0)
  const required = (name: 'dueAt' | 'phone' | 'reason' | 'moveReason' | 'caller') => [{ required: true, message: t('validation.required', { label: t(`callBacks.field.${name}`) }) }]
  const submit = ({ whom: name, phone, callerId, reason }: Values) =>
    doing.mutate({
      path: moved ? `/call-backs/${moved.id}/move` : `/service-requests/${requestId}/call-backs`,
      body: { dueAt: at, whom: name ?? '', phone, callerId, reason },
      version: moved?.version,
    })
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={520}>
      <Form<Values>
        name="call-back"
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{
          dueAt: moved ? pickerTime(moved.dueAt) : undefined,
          whom: moved?.whom ?? whom?.name ?? undefined,
          phone: moved?.phone ?? whom?.phone ?? undefined,
          callerId: moved?.caller.id ?? user?.id,
        }}
      >
        <ProblemAlert error={doing.error} />
        <Form.Item label={t('callBacks.field.dueAt')} name="dueAt" rules={required('dueAt')} extra={hours.data && !hours.data.open ? t('callBacks.closed', { at: instant(hours.data.opensAt) }) : undefined}>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            minDate={now}
            style={{ width: '100%' }}
            presets={[
              { label: t('callBacks.in.half'), value: now.add(30, 'minute') },
              { label: t('callBacks.in.hour'), value: now.add(1, 'hour') },
              { label: t('callBacks.in.two'), value: now.add(2, 'hour') },
              { label: t('callBacks.in.tomorrow'), value: tomorrow },
            ]}
          />
        </Form.Item>
        <Form.Item label={t('callBacks.field.whom')} name="whom">
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item label={t('callBacks.field.phone')} name="phone" rules={required('phone')}>
          <Input type="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item label={t('callBacks.field.caller')} name="callerId" rules={required('caller')}>
          <ColleaguePicker />
        </Form.Item>
        <Form.Item label={t(moved ? 'callBacks.field.moveReason' : 'callBacks.field.reason')} name="reason" rules={required(moved ? 'moveReason' : 'reason')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
