import { DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { word } from '@/lib/words'
import { useCallBackAct, useCallHours, type CallBack } from '../api/call-backs'

interface Values {
  outcome?: string
  note?: string
  occurredAt?: Dayjs
  nextAt?: Dayjs
}

const outcomes = ['ANSWERED', 'SOLVED', 'UNRESOLVED', 'UNREACHED']

/** Logs the call that was made for a call-back; where nobody was reached, it asks when it is tried again. */
export function CallDialog({ callBack, onClose }: { callBack: CallBack; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const doing = useCallBackAct(onClose)
  const again = Form.useWatch('outcome', form) === 'UNREACHED'
  const nextAt = pickedInstant(Form.useWatch('nextAt', form))
  const hours = useCallHours(again ? nextAt : undefined)
  const title = t('callBacks.act.call')
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ outcome, note, occurredAt }: Values) =>
    doing.mutate({
      path: `/call-backs/${callBack.id}/call`,
      body: { outcome, note: note ?? '', occurredAt: pickedInstant(occurredAt), nextAt: again ? nextAt : undefined },
      version: callBack.version,
    })
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={520}>
      <Form<Values> name="call-back-call" form={form} layout="vertical" initialValues={{ outcome: 'ANSWERED' }} onFinish={submit}>
        <ProblemAlert error={doing.error} />
        <p>
          {callBack.whom} <a href={`tel:${callBack.phone}`}>{callBack.phone}</a>
        </p>
        <p className="muted pre">{callBack.reason}</p>
        <Form.Item label={t('requests.composer.outcome')} name="outcome" rules={required(t('requests.composer.outcome'))}>
          <Radio.Group aria-label={t('requests.composer.outcome')} options={outcomes.map((value) => ({ value, label: word('callOutcome', value) }))} />
        </Form.Item>
        <Form.Item label={t('requests.composer.text')} name="note">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <Form.Item label={t('requests.field.occurredAt')} name="occurredAt">
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
        </Form.Item>
        {again && (
          <Form.Item label={t('callBacks.field.nextAt')} name="nextAt" rules={required(t('callBacks.field.nextAt'))} extra={hours.data && !hours.data.open ? t('callBacks.closed', { at: instant(hours.data.opensAt) }) : undefined}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" minDate={zonedNow()} style={{ width: '100%' }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
