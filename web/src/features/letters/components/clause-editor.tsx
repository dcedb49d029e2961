import { AutoComplete, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Clause, LetterClause } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { useSaveClause } from '../api/review-letter'
import { clauseTypes, fieldsOf, type ClauseField } from './clause-fields'

interface ClauseEditorProps {
  letterId: number
  /** The clause to correct; absent when a new one is made from a selection. */
  existing?: LetterClause
  draft: Clause
  onClose: () => void
  onSaved: (saved: LetterClause) => void
}

const choices = (group: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(group, value) }))

/** Corrects a clause, or makes one; which fields are asked follows from the type. */
export function ClauseEditor({ letterId, existing, draft, onClose, onSaved }: ClauseEditorProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Clause>()
  const type = Form.useWatch('type', form) ?? draft.type
  const save = useSaveClause(letterId, existing, onSaved)
  const fields = fieldsOf(type)
  const submit = (typed: Clause) => {
    const asked = Object.fromEntries(fields.map((field) => [field, typed[field] ?? null]))
    const kept = type === draft.type ? draft : { text: draft.text, start: draft.start, end: draft.end }
    // A person has looked at it, so the reader's doubts are settled.
    save.mutate({ ...kept, ...asked, type, vague: null, blank: null, ambiguous: null, ...(type === 'penalty' && { unit: 'percent' }) } as Clause)
  }
  return (
    <Dialog
      open
      title={existing ? t('letters.editClause') : t('letters.addClause')}
      okText={t('action.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={600}
    >
      <Form<Clause> form={form} layout="vertical" initialValues={draft} onFinish={submit}>
        <ProblemAlert error={save.error} />
        <blockquote className="notice plain pre" style={{ margin: '0 0 14px' }}>
          {draft.text}
        </blockquote>
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
    case 'unit':
      return <Select allowClear options={choices('clauseUnit', ['minutes', 'hours', 'days', 'months', 'years', 'times', 'percent', 'persons', 'sessions'])} />
    case 'per':
      return type === 'penalty' ? (
        <Select allowClear options={choices('letters.penaltyPer', ['breach', 'day'])} />
      ) : (
        <Select allowClear options={choices('clausePer', ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'warranty-period'])} />
      )
    case 'severity':
      return <Select allowClear options={choices('clauseSeverity', ['critical', 'major', 'minor', 'any'])} />
    case 'channel':
      return <Select allowClear options={choices('clauseChannel', ['phone', 'remote', 'onsite', 'any'])} />
    case 'calendar':
      return <AutoComplete allowClear placeholder={calendarHint} options={['7x24', 'business-hours', 'business-days', 'off-hours', '8:00-24:00'].map((value) => ({ value }))} />
    case 'base':
      return <AutoComplete allowClear options={choices('letters.base', ['contract-price', 'monthly-fee'])} />
    case 'covers':
      return <Select mode="multiple" allowClear options={choices('covers', ['respond', 'arrive', 'restore', 'resolve'])} />
    case 'level':
    case 'from_event':
    case 'condition':
    case 'applies_to':
    case 'note':
      return <Input />
  }
}
