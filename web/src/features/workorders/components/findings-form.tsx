import { App, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CauseCode, Findings, VisitResult, WorkOrder } from '@/api/types'
import { LoadingState } from '@/components/query-states'
import { ProblemAlert } from '@/components/problem-alert'
import { useKeptDraft } from '@/lib/field/use-kept-draft'
import { useNoteActs } from '../api/note-acts'

const fields = ['fault', 'cause', 'solution', 'parts', 'test'] as const
const results: VisitResult[] = ['SOLVED', 'WORKAROUND', 'SECOND_VISIT', 'NOTHING_FOUND']
const causes: CauseCode[] = ['HARDWARE', 'SOFTWARE', 'CONFIGURATION', 'NETWORK', 'POWER', 'ENVIRONMENT', 'OPERATION', 'WEAR', 'DAMAGE', 'NONE', 'OTHER']
const needed = new Set<string>(['fault', 'solution'])

/** What was found and done; kept on the phone while typing, so that a closed browser loses nothing. */
export function FindingsForm({ order, onSaved }: { order: WorkOrder; onSaved: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const draft = useKeptDraft<Findings>(`findings.${order.id}.${order.engineer?.id ?? 0}`)
  const save = useNoteActs(order, () => {
    void message.success(t('workOrders.findings.saved'))
    draft.clear()
    onSaved()
  })
  if (!draft.value) return <LoadingState rows={5} />
  return (
    <Form<Findings> layout="vertical" initialValues={{ ...order.findings, ...draft.value }} onValuesChange={(_, all) => draft.write(all)} onFinish={(values) => save.mutate([{ kind: 'findings', body: { ...Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])), result: values.result ?? undefined, causeCode: values.causeCode ?? undefined } }])}>
      <div className="intake-pair">
        <Form.Item name="result" label={t('field.resultLabel')}>
          <Select allowClear options={results.map((value) => ({ value, label: t(`field.result.${value}`) }))} />
        </Form.Item>
        <Form.Item name="causeCode" label={t('field.causeLabel')}>
          <Select allowClear options={causes.map((value) => ({ value, label: t(`field.causeCode.${value}`) }))} />
        </Form.Item>
      </div>
      {fields.map((field) => {
        const label = t(`workOrders.findings.${field}`)
        return (
          <Form.Item key={field} name={field} label={label} rules={needed.has(field) ? [{ required: true, whitespace: true, message: t('validation.required', { label }) }] : []}>
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
