import { AutoComplete, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseTerms } from '@/api/letter-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { clauseTypes, fieldsOf, type ClauseField } from './clause-fields'
import { calendars, channels, measures, misses, periods, settled, severities, units } from './corrections'

interface ClauseDialogProps {
  title: string
  draft: ClauseTerms
  /** The letter's words, where the clause comes from a letter. */
  words?: string
  pending?: boolean
  error?: unknown
  /** Gets the whole clause: what was asked, and the rest as it came where the type is still the same. */
  onSubmit: (clause: ClauseTerms) => void
  onClose: () => void
}

const choices = (group: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(group, value) }))

/** Asks for everything a clause of its type says. */
export function ClauseDialog({ title, draft, words, pending, error, onSubmit, onClose }: ClauseDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ClauseTerms>()
  const type = Form.useWatch('type', form) ?? draft.type
  const fields = fieldsOf(type)
  const submit = (typed: ClauseTerms) => {
    const asked = Object.fromEntries(fields.map((field) => [field, typed[field] ?? null]))
    const kept: Partial<ClauseTerms> = type === draft.type ? draft : {}
    onSubmit({ ...kept, ...asked, type, ...settled, ...(type === 'penalty' && { unit: asked['measure'] ? null : 'percent' }) })
  }
  return (
    <Dialog open title={title} okText={t('action.save')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose} width={600}>
      <Form<ClauseTerms> form={form} layout="vertical" initialValues={draft} onFinish={submit}>
        <ProblemAlert error={error} />
        {words && (
          <blockquote className="notice plain pre" style={{ margin: '0 0 14px' }}>
            {words}
          </blockquote>
        )}
        <div className="intake-pair">
          <Form.Item name="type" label={t('letters.field.type')} rules={[{ required: true, message: t('validation.required', { label: t('letters.field.type') }) }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={choices('clauseType', clauseTypes)} />
          </Form.Item>
          {fields.map((field) => (
            <Form.Item key={`${type}-${field}`} name={field} label={field === 'value' && type === 'penalty' ? t('letters.field.percent') : t(`letters.field.${field}`)}>
              {inputFor(field, type, t('letters.field.calendarHint'))}
            </Form.Item>
          ))}
        </div>
      </Form>
    </Dialog>
  )
}

function inputFor(field: ClauseField, type: string, calendarHint: string): ReactNode {
  switch (field) {
    case 'value':
    case 'cap_percent':
      return <InputNumber min={0} style={{ width: '100%' }} />
    case 'measure':
      return <AutoComplete allowClear options={measures.map((value) => ({ value, label: word('clauseMeasure', value) }))} />
    case 'unit':
      return <Select allowClear options={choices('clauseUnit', units)} />
    case 'per':
      return <Select allowClear options={type === 'penalty' ? choices('letters.penaltyPer', ['breach', 'day']) : choices('clausePer', periods)} />
    case 'severity':
      return <Select allowClear options={choices('clauseSeverity', severities)} />
    case 'channel':
      return <Select allowClear options={choices('clauseChannel', channels)} />
    case 'calendar':
      return <AutoComplete allowClear placeholder={calendarHint} options={calendars.map((value) => ({ value }))} />
    case 'base':
      return <AutoComplete allowClear options={choices('letters.base', ['contract-price', 'monthly-fee'])} />
    case 'covers':
      return <Select mode="multiple" allowClear options={choices('covers', misses)} />
    case 'level':
    case 'from_event':
    case 'condition':
    case 'applies_to':
    case 'note':
      return <Input />
  }
}
