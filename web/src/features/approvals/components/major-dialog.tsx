import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useAgreementAct } from '../api/approvals'

type Field = 'situation' | 'impact' | 'plan' | 'risk' | 'handling' | 'result' | 'followUp'
interface Values extends Partial<Record<Field, string>> {
  time?: [Dayjs, Dayjs]
}

const fields: Record<'report' | 'record', Field[]> = { report: ['situation', 'impact', 'plan', 'risk'], record: ['handling', 'result', 'followUp'] }

/** The formal report of a major request, or the record of its handling. */
export function MajorDialog({ requestId, form: which, onClose }: { requestId: number; form: 'report' | 'record'; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const act = useAgreementAct(requestId, onClose)
  const title = t(`approvals.${which}`)
  const send = ({ time, ...words }: Values) =>
    act.mutate({ path: `/service-requests/${requestId}/major-${which}`, body: { ...words, ...(which === 'record' && { followUp: words.followUp ?? '', startedAt: pickedInstant(time?.[0]), endedAt: pickedInstant(time?.[1]) }) } })
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open title={title} okText={title} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose} width={640}>
      <Form form={form} layout="vertical" onFinish={send}>
        <ProblemAlert error={act.error} />
        {which === 'record' && (
          <Form.Item name="time" label={t('approvals.field.time')} rules={[required(t('approvals.field.time'))]}>
            <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
          </Form.Item>
        )}
        {fields[which].map((field) => (
          <Form.Item key={field} name={field} label={t(`approvals.field.${field}`)} rules={field === 'followUp' ? [] : [required(t(`approvals.field.${field}`))]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        ))}
      </Form>
    </Dialog>
  )
}
