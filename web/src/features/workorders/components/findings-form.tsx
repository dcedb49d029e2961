import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Findings, WorkOrder } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { useDraft } from '@/lib/use-draft'
import { useSaveFindings } from '../api/act-on-work-order'

const fields = ['fault', 'cause', 'solution', 'parts', 'test'] as const
const needed = new Set<string>(['fault', 'solution'])

/** What was found and done; kept in the tab while typing, so a lost connection loses nothing. */
export function FindingsForm({ order, onSaved }: { order: WorkOrder; onSaved: () => void }) {
  const { t } = useTranslation()
  const draft = useDraft<Findings>(`findings.${order.id}`)
  const save = useSaveFindings(order, t('workOrders.findings.saved'), () => {
    draft.clear()
    onSaved()
  })
  return (
    <Form<Findings> layout="vertical" initialValues={{ ...order.findings, ...draft.read() }} onValuesChange={(_, all) => draft.write(all)} onFinish={(values) => save.mutate(Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])))}>
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
