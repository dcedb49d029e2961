import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useEventHappened } from '../api/act-on-obligation'

interface EventDialogProps {
  contractId: number
  clauseId: number
  /** The clause's own word for the event; empty where it names none. */
  event: string
  onClose: () => void
}

/** Says that the event has happened which a clause counts from; what it promises is owed from then on. */
export function EventDialog({ contractId, clauseId, event, onClose }: EventDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ at: Dayjs; words: string }>()
  const happened = useEventHappened(contractId, onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t('contracts.event.title')} okText={t('action.save')} confirmLoading={happened.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {event ? t('contracts.event.note', { event }) : t('contracts.event.noteUnnamed')}
      </p>
      <Form form={form} layout="vertical" onFinish={({ at, words }) => happened.mutate({ clauseId, words, occurredAt: pickedInstant(at) })}>
        <ProblemAlert error={happened.error} />
        <Form.Item name="words" label={t('contracts.event.words')} rules={required(t('contracts.event.words'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="at" label={t('contracts.event.at')} rules={required(t('contracts.event.at'))}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
