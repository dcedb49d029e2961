import { Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant } from '@/lib/zoned'
import { useAnnounce, useEndOutage, useRecordOutage, type Outage } from '../api/availability'

export function useRequired() {
  const { t } = useTranslation()
  return (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
}

export function Moment({ name, label, required }: { name: string; label: string; required: boolean }) {
  const { t } = useTranslation()
  return (
    <Form.Item name={name} label={label} rules={required ? [{ required: true, message: t('validation.required', { label }) }] : []}>
      <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    </Form.Item>
  )
}

interface Cancelling {
  mutate: (asked: { id: number; reason: string }) => void
  isPending: boolean
  error: Error | null
}

interface OutageValues {
  system: string
  cause?: string
  planned?: boolean
  requestId?: number
  from: Dayjs
  to?: Dayjs
}

export function OutageDialog({ contractId, onClose }: { contractId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<OutageValues>()
  const required = useRequired()
  const record = useRecordOutage(contractId, onClose)
  const save = ({ from, to, planned, requestId, ...rest }: OutageValues) =>
    record.mutate({ ...rest, planned: planned ?? false, requestId: requestId ?? undefined, startInclusive: pickedInstant(from), endExclusive: pickedInstant(to) })
  return (
    <Dialog open title={t('availability.record')} okText={t('action.save')} confirmLoading={record.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={save}>
        <ProblemAlert error={record.error} />
        <Form.Item name="system" label={t('availability.system')} rules={required(t('availability.system'))}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="intake-pair">
          <Moment name="from" label={t('availability.from')} required />
          <Moment name="to" label={t('availability.toOpen')} required={false} />
        </div>
        <Form.Item name="cause" label={t('availability.cause')}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="requestId" label={t('availability.requestId')}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="planned" valuePropName="checked" extra={t('availability.plannedHint')}>
          <Checkbox>{t('availability.planned')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}

export function EndDialog({ contractId, outage, onClose }: { contractId: number; outage: Outage; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ to: Dayjs }>()
  const end = useEndOutage(contractId, onClose)
  return (
    <Dialog open title={`${t('availability.end')} · ${outage.system}`} okText={t('action.save')} confirmLoading={end.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ to }) => end.mutate({ id: outage.id, endExclusive: pickedInstant(to) })}>
        <ProblemAlert error={end.error} />
        <Moment name="to" label={t('availability.to')} required />
      </Form>
    </Dialog>
  )
}

/** Takes back what was recorded, with the reason. */
export function CancelDialog({ what, id, cancel, onClose }: { what: string; id: number; cancel: Cancelling; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const required = useRequired()
  return (
    <Dialog open title={`${t('availability.cancel')} · ${what}`} okText={t('action.save')} confirmLoading={cancel.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => cancel.mutate({ id, reason })}>
        <ProblemAlert error={cancel.error} />
        <Form.Item name="reason" label={t('availability.reason')} rules={required(t('availability.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

export function WindowDialog({ contractId, onClose }: { contractId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ from: Dayjs; to: Dayjs; text: string }>()
  const required = useRequired()
  const announce = useAnnounce(contractId, onClose)
  return (
    <Dialog open title={t('availability.announce')} okText={t('action.save')} confirmLoading={announce.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t('availability.announceHint')}
      </p>
      <Form form={form} layout="vertical" onFinish={({ from, to, text }) => announce.mutate({ text, startInclusive: pickedInstant(from), endExclusive: pickedInstant(to) })}>
        <ProblemAlert error={announce.error} />
        <Form.Item name="text" label={t('availability.text')} rules={required(t('availability.text'))}>
          <Input maxLength={2000} />
        </Form.Item>
        <div className="intake-pair">
          <Moment name="from" label={t('availability.from')} required />
          <Moment name="to" label={t('availability.to')} required />
        </div>
      </Form>
    </Dialog>
  )
}
