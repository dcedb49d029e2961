import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Person, Role } from '@/api/types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { word } from '@/lib/words'
import { useReplaceChain, type Chain, type WrittenStep } from '../api/chains'

const roles: Role[] = ['SERVICE_MANAGER', 'TECHNICAL_LEAD', 'BUSINESS_LEAD', 'FINANCE', 'DISPATCHER', 'DESK_AGENT', 'ENGINEER', 'ADMIN']

interface StepValues {
  turn: number
  /** `role:FINANCE` or `user:7`. */
  who?: string
  hours: number
}

const shown = (chain: Chain): StepValues[] => chain.steps.map((step) => ({ turn: step.turn, who: step.role ? `role:${step.role}` : `user:${step.userId}`, hours: step.hours }))

const written = ({ turn, who = '', hours }: StepValues): WrittenStep => {
  const [kind, value] = who.split(':')
  return { turn, hours, role: kind === 'role' ? (value as Role) : null, userId: kind === 'user' ? Number(value) : null }
}

/** The steps new approvals will take. */
export function ChainDialog({ chain, onClose }: { chain: Chain; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ steps: StepValues[] }>()
  const replace = useReplaceChain(chain, onClose)
  const people = useQuery({ queryKey: ['picker', '/colleagues', ''], queryFn: ({ signal }) => api.get<Person[]>('/colleagues', undefined, signal) })
  const options = [
    { label: t('approvals.chain.roles'), options: roles.map((role) => ({ value: `role:${role}`, label: word('role', role) })) },
    { label: t('approvals.chain.people'), options: (people.data ?? []).map((person) => ({ value: `user:${person.id}`, label: person.displayName })) },
  ]
  const add = (steps: StepValues[]): StepValues => ({ turn: Math.max(0, ...steps.map((step) => step.turn)) + 1, hours: 8 })
  return (
    <Dialog
      open
      width={560}
      title={t('approvals.chain.edit', { name: word('approvalPurpose', chain.purpose) })}
      okText={t('action.save')}
      confirmLoading={replace.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={{ steps: shown(chain) }} onFinish={({ steps }) => replace.mutate((steps ?? []).map(written))}>
        <ProblemAlert error={replace.error} />
        <p className="muted small">{t('approvals.chain.hint')}</p>
        <Form.List name="steps">
          {(fields, list) => (
            <div className="stack tight">
              {fields.map((field, at) => (
                <div key={field.key} className="row" role="group" aria-label={t('approvals.chain.step', { n: at + 1 })}>
                  <Form.Item name={[field.name, 'turn']} label={t('approvals.chain.turn')} rules={[{ required: true, message: t('validation.required', { label: t('approvals.chain.turn') }) }]}>
                    <InputNumber min={1} max={20} precision={0} style={{ width: 76 }} />
                  </Form.Item>
                  <Form.Item
                    name={[field.name, 'who']}
                    label={t('approvals.chain.who')}
                    className="grow"
                    rules={[{ required: true, message: t('validation.required', { label: t('approvals.chain.who') }) }]}
                  >
                    <Select showSearch={{ optionFilterProp: 'label' }} options={options} popupMatchSelectWidth={false} style={{ minWidth: 160 }} />
                  </Form.Item>
                  <Form.Item name={[field.name, 'hours']} label={t('approvals.chain.hours')} rules={[{ required: true, message: t('validation.required', { label: t('approvals.chain.hours') }) }]}>
                    <InputNumber min={1} max={1000} precision={0} style={{ width: 92 }} />
                  </Form.Item>
                  <Button icon={<DeleteOutlined />} aria-label={t('approvals.chain.remove', { n: at + 1 })} onClick={() => list.remove(field.name)} />
                </div>
              ))}
              <div>
                <Button icon={<PlusOutlined />} onClick={() => list.add(add(form.getFieldValue('steps') as StepValues[]))}>
                  {t('approvals.chain.add')}
                </Button>
              </div>
            </div>
          )}
        </Form.List>
      </Form>
    </Dialog>
  )
}
