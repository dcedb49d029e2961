import { App, Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Findings, WorkOrder } from '@/api/types'
import { LoadingState } from '@/components/query-states'
import { ProblemAlert } from '@/components/problem-alert'
import { useKeptDraft } from '@/lib/field/use-kept-draft'
import { useNoteActs } from '../api/note-acts'

const fields = ['fault', 'cause', 'solution', 'parts', 'test'] as const
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
    <Form<Findings> layout="vertical" initialValues={{ ...order.findings, ...draft.value }} onValuesChange={(_, all) => draft.write(all)} onFinish={(values) => save.mutate([{ kind: 'findings', body: Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])) }])}>
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
