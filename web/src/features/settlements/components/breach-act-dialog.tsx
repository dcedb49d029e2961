import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BreachFile } from '@/api/promise-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { useBreachAct } from '../api/settlements'
import type { BreachAct } from './breach-acts'

interface Values {
  clauseId?: number
  side?: string
  amount?: string
  reason: string
}

/** Asks what an act on a breach needs to be told. */
export function BreachActDialog({ act, breach, currency, onClose }: { act: BreachAct; breach: BreachFile; currency: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File>()
  const doing = useBreachAct(breach.clock.breach?.id ?? 0, onClose)
  const title = t(`settlements.act.${act.name}`)
  const amountLabel = t(act.name === 'penalty' ? 'settlements.penaltyAmount' : 'settlements.cost')
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ amount, ...rest }: Values) =>
    doing.mutate({ path: act.path, file, body: { ...rest, ...(amount !== undefined && { amount: { amount: Number(amount).toFixed(2), currency } }) } })
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t(`settlements.hint.${act.name}`)}
      </p>
      <Form<Values> form={form} layout="vertical" initialValues={{ ...(act.fields.includes('side') && { side: 'CUSTOMER' }), clauseId: act.fields.includes('clause') ? breach.byHand[0]?.clauseId : undefined }} onFinish={submit}>
        <ProblemAlert error={doing.error} />
        {act.fields.includes('clause') && (
          <Form.Item name="clauseId" label={t('settlements.penaltyClause')} rules={required(t('settlements.penaltyClause'))}>
            <Select options={breach.byHand.map(({ clauseId, text }) => ({ value: clauseId, label: text ?? clauseId }))} />
          </Form.Item>
        )}
        {act.fields.includes('side') && (
          <Form.Item name="side" label={t('settlements.side')}>
            <Radio.Group optionType="button" options={['CUSTOMER', 'US'].map((value) => ({ value, label: word('breachSide', value) }))} />
          </Form.Item>
        )}
        {act.fields.includes('amount') && (
          <Form.Item name="amount" label={amountLabel} rules={required(amountLabel)}>
            <InputNumber<string> stringMode min={act.name === 'penalty' ? '0' : '0.01'} precision={2} suffix={currency} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('settlements.reason')} rules={required(t('settlements.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        {act.fields.includes('file') && (
          <Form.Item label={t('settlements.file')} required={act.name === 'elsewhere'}>
            <input type="file" aria-label={t('settlements.file')} onChange={(event) => setFile(event.target.files?.[0])} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
