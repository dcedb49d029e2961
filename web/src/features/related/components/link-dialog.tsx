import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LinkKind } from '@/api/related-types'
import type { RequestKind, ServiceRequest } from '@/api/request-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useRelatedAct } from '../api/related'

export type LinkAct = 'link' | 'merge' | 'split'
type Field = 'kind' | 'number' | 'note' | 'reason' | 'title' | 'description' | 'requestKind'

const fields: Record<LinkAct, Field[]> = { link: ['kind', 'number', 'note'], merge: ['number', 'reason'], split: ['title', 'requestKind', 'description'] }
const byHand: LinkKind[] = ['RELATES', 'DUPLICATES', 'BLOCKED_BY', 'CAUSED_BY', 'CHILD_OF']
const kinds: RequestKind[] = ['FAULT', 'CONSULTATION', 'COMPLAINT', 'DEFECT', 'CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS']

/** Links to another request, merges into it, or makes a request of a part. */
export function LinkDialog({ act, request, to, onClose }: { act: LinkAct; request: ServiceRequest; to?: { number: string; kind: LinkKind }; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<Partial<Record<Field, string>>>()
  const doing = useRelatedAct<{ id?: number }>(request.id, (made) => {
    onClose()
    if (act === 'split' && made.id) void navigate(paths.request(made.id))
  })
  const title = t(`related.act.${act}`)
  const send = ({ requestKind, ...values }: Partial<Record<Field, string>>) =>
    doing.mutate({ path: act === 'link' ? 'related' : act, body: { ...values, ...(act === 'link' && { note: values.note ?? '' }), ...(act === 'split' && { kind: requestKind, severity: request.severity }) } })
  const input = (field: Field): ReactNode => {
    switch (field) {
      case 'kind':
        return <Select options={byHand.map((value) => ({ value, label: t(`related.kind.${value}`) }))} />
      case 'requestKind':
        return <Select options={kinds.map((value) => ({ value, label: word('requestKind', value) }))} />
      case 'number':
      case 'title':
        return <Input autoComplete="off" />
      case 'note':
      case 'reason':
      case 'description':
        return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
    }
  }
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={520}>
      <Form form={form} layout="vertical" initialValues={{ kind: 'RELATES', ...to, requestKind: request.kind }} onFinish={send}>
        <p className="muted" style={{ marginBottom: 12 }}>{t(`related.hint.${act}`)}</p>
        <ProblemAlert error={doing.error} />
        {fields[act].map((field) => {
          const label = t(`related.field.${field}`)
          return (
            <Form.Item key={field} name={field} label={label} rules={field === 'note' ? [] : [{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
              {input(field)}
            </Form.Item>
          )
        })}
      </Form>
    </Dialog>
  )
}
