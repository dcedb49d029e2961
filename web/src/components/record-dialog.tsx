import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { ProblemAlert } from './problem-alert'

export interface RecordField {
  name: string
  label: string
  required?: boolean
  kind?: 'text' | 'area' | 'date' | 'email' | 'tel' | 'password'
}

interface RecordDialogProps {
  title: string
  fields: RecordField[]
  initial?: Record<string, unknown>
  pending: boolean
  error: unknown
  onSubmit: (values: Record<string, string | undefined>) => void
  onClose: () => void
}

/** A small form for a record of plain fields; typed text stays when the server refuses. */
export function RecordDialog({ title, fields, initial, pending, error, onSubmit, onClose }: RecordDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const initialValues = Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? pickerDate(initial?.[name] as string | undefined) : (initial?.[name] ?? undefined)]))
  const submit = (values: Record<string, unknown>) =>
    onSubmit(Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'date' ? pickedDate(values[name] as Dayjs | undefined) : (values[name] as string | undefined)])))
  return (
    <Dialog open title={title} okText={t('action.save')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={initialValues} onFinish={submit}>
        <ProblemAlert error={error} />
        {fields.map(({ name, label, required, kind }) => (
          <Form.Item key={name} name={name} label={label} rules={required ? [{ required: true, message: t('validation.required', { label }) }] : []}>
            {kind === 'area' ? <Input.TextArea autoSize={{ minRows: 2 }} /> : kind === 'date' ? <DatePicker style={{ width: '100%' }} /> : <Input type={kind ?? 'text'} autoComplete={kind === 'password' ? 'new-password' : 'off'} />}
          </Form.Item>
        ))}
      </Form>
    </Dialog>
  )
}
