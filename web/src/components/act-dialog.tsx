import { DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { Dialog } from './dialog'
import { FileIds } from './file-ids'
import { ProblemAlert } from './problem-alert'
import { SignaturePad } from './signature-pad'

export interface ActField {
  name: string
  label: string
  kind?: 'text' | 'area' | 'date' | 'select' | 'money' | 'files' | 'switch' | 'signature'
  required?: boolean
  options?: { value: string; label: string }[]
  initial?: unknown
  help?: string
  /** A control of its own, such as a pad to sign on. */
  control?: ReactNode
  /** Whether it is asked after what was chosen so far; always where nothing is said. */
  when?: (values: Record<string, unknown>) => boolean
}

interface ActDialogProps {
  title: string
  okText?: string
  intro?: ReactNode
  /** What is to be said of what was chosen so far. */
  notice?: (values: Record<string, unknown>) => ReactNode
  fields: ActField[]
  pending: boolean
  error: unknown
  onSubmit: (values: Record<string, unknown>) => void
  onClose: () => void
}

/** One step with what it needs; dates begin with today, and what was typed stays when the server refuses. */
export function ActDialog({ title, okText, intro, notice, fields, pending, error, onSubmit, onClose }: ActDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const chosen = Form.useWatch([], form) as Record<string, unknown> | undefined
  const initialValues = Object.fromEntries(fields.map((field) => [field.name, field.initial ?? (field.kind === 'date' ? zonedNow() : undefined)]))
  const asked = (values: Record<string, unknown>) => fields.filter(({ when }) => when?.(values) ?? true)
  const submit = (values: Record<string, unknown>) =>
    onSubmit(Object.fromEntries(asked(values).map(({ name, kind }) => [name, kind === 'date' ? pickedDate(values[name] as Dayjs | undefined) : (values[name] ?? undefined)])))
  return (
    <Dialog open title={title} okText={okText ?? t('action.save')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form form={form} layout="vertical" initialValues={initialValues} onFinish={submit}>
        <ProblemAlert error={error} />
        {intro && <div style={{ marginBottom: 12 }}>{intro}</div>}
        {asked({ ...initialValues, ...chosen }).map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            extra={field.help}
            valuePropName={field.kind === 'switch' ? 'checked' : undefined}
            rules={field.required ? [{ required: true, message: t('validation.required', { label: field.label }) }] : []}
          >
            {field.control ?? control(field)}
          </Form.Item>
        ))}
        {notice?.({ ...initialValues, ...chosen })}
      </Form>
    </Dialog>
  )
}

function control({ kind, options }: ActField): ReactNode {
  switch (kind) {
    case 'area':
      return <Input.TextArea autoSize={{ minRows: 2 }} />
    case 'date':
      return <DatePicker style={{ width: '100%' }} />
    case 'select':
      return <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
    case 'money':
      return <InputNumber min={0} precision={2} suffix="CNY" style={{ width: '100%' }} />
    case 'switch':
      return <Switch />
    case 'files':
      return <FileIds />
    case 'signature':
      return <SignaturePad />
    case 'text':
    case undefined:
      return <Input autoComplete="off" />
  }
}
