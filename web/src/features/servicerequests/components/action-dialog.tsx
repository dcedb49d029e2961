import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { ServiceRequest } from '@/api/request-types'
import { PersonPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { ApiProblem } from '@/lib/api-client'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { word } from '@/lib/words'
import { useRequestAct } from '../api/act-on-service-request'
import type { Act, FieldName } from './request-actions'
import { classOptions, kindOptions } from './kinds'
import { gradeOptions } from './severity-field'

interface Values extends Partial<Record<Exclude<FieldName, 'assignee' | 'occurredAt' | 'workaround'>, string>> {
  assignee?: number
  occurredAt?: Dayjs
  workaround?: boolean
}

function bodyOf(act: Act, { assignee, severity, pauseReason, occurredAt, ...rest }: Values): Record<string, unknown> {
  const [grade, level] = severity?.split('|') ?? []
  const at = pickedInstant(occurredAt)
  return {
    ...act.fixed,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(assignee !== undefined && { assigneeId: assignee }),
    ...(grade && { severity: grade, level: level || null }),
    ...(pauseReason && { reason: pauseReason }),
    ...(act.name === 'restore' && { workaround: Boolean(rest.workaround) }),
    ...(at && { occurredAt: at }),
  }
}

/** Refused for what has to be planned, agreed to, ended or confirmed among the work in the customer's system. */
const isForSystemWork = (error: unknown) => error instanceof ApiProblem && /^(remote|change|changes|intervention)-/.test(error.code)

/** Asks what an action needs to be told and does it; on a conflict the typed text stays. */
export function ActionDialog({ act, request, onClose }: { act: Act; request: ServiceRequest; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const doing = useRequestAct(request, onClose)
  const title = t(`requests.act.${act.name}`)
  return (
    <Dialog open title={title} okText={title} okButtonProps={{ loading: doing.isPending }} onOk={() => form.submit()} onCancel={onClose} width={480}>
      <Form form={form} layout="vertical" initialValues={{ kind: request.kind, requestClass: request.requestClass }} onFinish={(values) => doing.mutate({ name: act.path, body: bodyOf(act, values) })}>
        <ProblemAlert error={doing.error} />
        {isForSystemWork(doing.error) && (
          <p>
            <a href="#customer-system" onClick={onClose}>
              {t('approvals.toSystemWork')}
            </a>
          </p>
        )}
        {act.fields.map((field) => {
          const label = t(`requests.field.${field}`)
          const check = field === 'workaround'
          return (
            <Form.Item
              key={field}
              name={field}
              label={check ? undefined : label}
              valuePropName={check ? 'checked' : 'value'}
              rules={act.optional?.includes(field) ? [] : [{ required: true, message: t('validation.required', { label }) }]}
            >
              {inputFor(field, label, request)}
            </Form.Item>
          )
        })}
      </Form>
    </Dialog>
  )
}

function inputFor(field: FieldName, label: string, request: ServiceRequest): ReactNode {
  switch (field) {
    case 'assignee':
      return <PersonPicker self />
    case 'severity':
      return <Radio.Group aria-label={label} optionType="button" options={gradeOptions(request.ladder)} />
    case 'kind':
      return <Select options={kindOptions()} />
    case 'requestClass':
      return <Radio.Group aria-label={label} optionType="button" options={classOptions()} />
    case 'pauseReason':
      return <Select options={['AWAITING_CONSENT', 'ACCESS_REFUSED', 'CUSTOMER_POSTPONED'].map((value) => ({ value, label: word('pauseReason', value) }))} />
    case 'why':
      return <Radio.Group className="stack tight" aria-label={label} options={['MISTAKE', 'CUSTOMER'].map((value) => ({ value, label: word('requests.uncancelWhy', value) }))} />
    case 'workaround':
      return <Checkbox>{label}</Checkbox>
    case 'occurredAt':
      return <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
    case 'confirmedBy':
      return <Input />
    case 'reason':
    case 'proof':
    case 'note':
    case 'cause':
    case 'solution':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
  }
}
