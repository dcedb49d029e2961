import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Part } from '@/api/parts-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useStockPost, useStockPut } from '../api/parts'

interface Values {
  number: string
  name: string
  unit?: string
  serialized?: boolean
  consumable?: boolean
  retired?: boolean
  amount?: number | null
  currency?: string
  suppliedUntil?: Dayjs
  models?: string[]
}

/** A part number, new or changed. */
export function PartDialog({ part, onClose }: { part?: Part; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const create = useStockPost('/parts', onClose)
  const change = useStockPut(`/parts/${part?.id ?? 0}`, part?.version ?? 0, onClose)
  const act = part ? change : create
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const initial: Partial<Values> = part
    ? { ...part, amount: part.price ? Number(part.price.amount) : undefined, currency: part.price?.currency ?? 'CNY', suppliedUntil: pickerDate(part.suppliedUntil ?? undefined) }
    : { currency: 'CNY' }
  const submit = ({ amount, currency, suppliedUntil, ...rest }: Values) =>
    act.mutate({ ...rest, suppliedUntil: pickedDate(suppliedUntil), price: amount === undefined || amount === null ? null : { amount: amount.toFixed(2), currency } })
  return (
    <Dialog open title={t(part ? 'parts.editPart' : 'parts.newPart')} okText={t('action.save')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <ProblemAlert error={act.error} />
        <div className="intake-pair">
          <Form.Item name="number" label={t('parts.number')} rules={required(t('parts.number'))}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="unit" label={t('parts.unit')}>
            <Input autoComplete="off" maxLength={10} placeholder={t('parts.unitHint')} />
          </Form.Item>
        </div>
        <Form.Item name="name" label={t('parts.name')} rules={required(t('parts.name'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="models" label={t('parts.models')} extra={t('parts.modelsHint')}>
          <Select mode="tags" tokenSeparators={[',', '，', ' ']} open={false} />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="amount" label={t('parts.price')}>
            <InputNumber min={0} precision={2} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="currency" label={t('parts.currency')}>
            <Select options={['CNY', 'USD', 'EUR', 'HKD', 'JPY'].map((value) => ({ value, label: value }))} />
          </Form.Item>
        </div>
        <Form.Item name="suppliedUntil" label={t('parts.suppliedUntil')} extra={t('parts.suppliedHint')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <div className="row">
          {(['serialized', 'consumable', 'retired'] as const).map((name) => (
            <Form.Item key={name} name={name} valuePropName="checked">
              <Checkbox>{t(`parts.${name}`)}</Checkbox>
            </Form.Item>
          ))}
        </div>
      </Form>
    </Dialog>
  )
}
