import { Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ColleaguePicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { replyChannels, type ReplyChannel } from '@/lib/reply-channels'
import { word } from '@/lib/words'
import { useComplaintAct } from '../api/complaints'
import type { ComplaintAct, ComplaintField } from './complaint-acts'

type Values = Partial<Record<ComplaintField, string>>

function bodyOf({ amount, ...values }: Values, act: ComplaintAct): Record<string, unknown> {
  const money = amount ? { money: { amount: amount.replaceAll(',', ''), currency: 'CNY' } } : {}
  return { ...values, ...money, ...(act.name === 'investigate' && { task: values.task ?? '' }) }
}

const optional: ComplaintField[] = ['task', 'amount']

/** Asks what a step needs; typed text stays when the server refuses. */
export function ComplaintDialog({ requestId, usual, act, draft, onClose }: { requestId: number; usual: ReplyChannel; act: ComplaintAct; draft: string | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const doing = useComplaintAct(requestId, onClose)
  const title = t(`complaints.act.${act.name}`)
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={560}>
      <Form name="complaint" form={form} layout="vertical" initialValues={{ channel: usual, answer: draft }} onFinish={(values) => doing.mutate({ step: act.name, body: bodyOf(values, act) })}>
        <ProblemAlert error={doing.error} />
        {act.name === 'answer' && <p className="pre notice plain">{draft}</p>}
        {act.fields.map((field) => {
          const label = t(`complaints.field.${field}`)
          return (
            <Form.Item key={field} name={field} label={label} extra={field === 'amount' ? t('complaints.amountHint') : undefined} rules={optional.includes(field) ? [] : [{ required: true, message: t('validation.required', { label }) }]}>
              {inputFor(field, label)}
            </Form.Item>
          )
        })}
      </Form>
    </Dialog>
  )
}

function inputFor(field: ComplaintField, label: string): ReactNode {
  switch (field) {
    case 'channel':
      return <Select options={replyChannels.map((value) => ({ value, label: word('channel', value) }))} />
    case 'investigatorId':
      return <ColleaguePicker />
    case 'verdict':
      return <Radio.Group aria-label={label} optionType="button" options={['JUSTIFIED', 'PARTLY', 'UNJUSTIFIED'].map((value) => ({ value, label: word('complaints.verdictIs', value) }))} />
    case 'amount':
      return <Input inputMode="decimal" autoComplete="off" />
    case 'text':
    case 'task':
    case 'findings':
    case 'answer':
    case 'reason':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
  }
}
