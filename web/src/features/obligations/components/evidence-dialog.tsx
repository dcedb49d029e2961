import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useEnterEvidence } from '../api/act-on-obligation'
import { PeopleFields, type PersonValues } from './people-fields'

interface Values {
  text: string
  at?: Dayjs
  people?: PersonValues[]
}

/** A signed note: what was done and when, the file that shows it, and the people where people were promised. */
export function EvidenceDialog({ obligationId, kind, onClose }: { obligationId: number; kind: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File>()
  const enter = useEnterEvidence(obligationId, onClose)
  const label = t('contracts.evidence.text')
  const submit = ({ text, at, people }: Values) => enter.mutate({ file, body: { text, occurredAt: pickedInstant(at), ...(kind === 'STAFFING' && { people: people ?? [] }) } })
  return (
    <Dialog open title={t('contracts.evidence.title')} okText={t('action.save')} confirmLoading={enter.isPending} width={kind === 'STAFFING' ? 680 : undefined} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t('contracts.evidence.note')}
      </p>
      <Form<Values> form={form} layout="vertical" initialValues={{ people: [{}] }} onFinish={submit}>
        <ProblemAlert error={enter.error} />
        <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} />
        </Form.Item>
        {kind === 'STAFFING' && <PeopleFields />}
        <Form.Item name="at" label={t('contracts.evidence.occurredAt')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label={t('contracts.evidence.file')}>
          <input type="file" aria-label={t('contracts.evidence.file')} onChange={(event) => setFile(event.target.files?.[0])} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
