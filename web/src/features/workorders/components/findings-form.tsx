import { App, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WhyAgain } from '@/api/field-types'
import type { CauseCode, Findings, VisitResult, WorkOrder } from '@/api/visit-types'
import { LoadingState } from '@/components/query-states'
import { ProblemAlert } from '@/components/problem-alert'
import { useKeptDraft } from '@/lib/field/use-kept-draft'
import { recordedParts } from '../recorded-parts'
import { useNoteActs, type NewAct } from '../api/note-acts'
import { useAgainReasons } from './continue-dialog'

const fields = ['fault', 'cause', 'solution', 'parts', 'test'] as const
const results: VisitResult[] = ['SOLVED', 'WORKAROUND', 'SECOND_VISIT', 'NOTHING_FOUND']
const causes: CauseCode[] = ['HARDWARE', 'SOFTWARE', 'CONFIGURATION', 'NETWORK', 'POWER', 'ENVIRONMENT', 'OPERATION', 'WEAR', 'DAMAGE', 'NONE', 'OTHER']
const needed = new Set<string>(['fault', 'solution'])

interface Values extends Findings {
  again?: WhyAgain
  againNote?: string
}

/** The findings, and with them that somebody has to come again, or after all not. */
function actsOf(order: WorkOrder, values: Values): NewAct[] {
  const body = { ...Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])), result: values.result ?? undefined, causeCode: values.causeCode ?? undefined }
  const findings: NewAct = { kind: 'findings', body }
  if (values.result === 'SECOND_VISIT') return [findings, { kind: 'another-visit', body: { reason: values.again, note: values.againNote?.trim() ?? '' } }]
  return order.chapters?.continuation?.proposed ? [findings, { kind: 'another-visit', body: {} }] : [findings]
}

/** What was found and done; kept on the phone while typing, so that a closed browser loses nothing. */
export function FindingsForm({ order, onSaved }: { order: WorkOrder; onSaved: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const again = Form.useWatch('result', form) === 'SECOND_VISIT'
  const draft = useKeptDraft<Values>(`findings.${order.id}.${order.engineer?.id ?? 0}`)
  const save = useNoteActs(order, () => {
    void message.success(t('workOrders.findings.saved'))
    draft.clear()
    onSaved()
  })
  if (!draft.value) return <LoadingState rows={5} />
  const recorded = recordedParts(order)
  const proposed = order.chapters?.continuation?.proposed
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ ...order.findings, again: proposed?.reason, againNote: proposed?.note, ...draft.value }}
      onValuesChange={(_, all) => draft.write(all)}
      onFinish={(values) => save.mutate(actsOf(order, values))}
    >
      <div className="intake-pair">
        <Form.Item name="result" label={t('field.resultLabel')}>
          <Select allowClear options={results.map((value) => ({ value, label: t(`field.result.${value}`) }))} />
        </Form.Item>
        <Form.Item name="causeCode" label={t('field.causeLabel')}>
          <Select allowClear options={causes.map((value) => ({ value, label: t(`field.causeCode.${value}`) }))} />
        </Form.Item>
      </div>
      {again && <AgainFields />}
      {fields.map((field) => {
        const label = t(`workOrders.findings.${field === 'parts' && recorded.length > 0 ? 'otherParts' : field}`)
        return (
          <Form.Item key={field} name={field} label={label} extra={field === 'parts' && recorded.length > 0 ? t('workOrders.findings.recorded', { parts: recorded.join('; ') }) : undefined} rules={needed.has(field) ? [{ required: true, whitespace: true, message: t('validation.required', { label }) }] : []}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        )
      })}
      <ProblemAlert error={save.error} />
      <Button type="primary" block className="big-button" htmlType="submit" loading={save.isPending}>
        {t('workOrders.findings.save')}
      </Button>
    </Form>
  )
}

/** Why somebody has to come again, and what he should know. */
function AgainFields() {
  const { t } = useTranslation()
  const label = t('field.again.reasonLabel')
  return (
    <>
      <Form.Item name="again" label={label} extra={t('field.again.planned')} rules={[{ required: true, message: t('validation.required', { label }) }]}>
        <Select options={useAgainReasons()} />
      </Form.Item>
      <Form.Item name="againNote" label={t('field.again.noteLabel')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
    </>
  )
}
