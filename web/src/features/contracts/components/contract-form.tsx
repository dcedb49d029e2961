import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Contract, NewContract } from '@/api/contract-types'
import { CommitmentPicker, CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedDate } from '@/lib/zoned'
import { useCreateContract } from '../api/act-on-contract'

interface Values {
  customerId: number
  title: string
  externalNumber?: string
  amount: string
  signedOn: Dayjs
  acceptedOn?: Dayjs
  commitmentId: number
  units?: { serial?: string; model?: string }[]
}

function bodyOf(values: Values): NewContract {
  return {
    customerId: values.customerId,
    title: values.title,
    externalNumber: values.externalNumber || undefined,
    amount: { amount: Number(values.amount.replaceAll(',', '')).toFixed(2), currency: 'CNY' },
    signedOn: pickedDate(values.signedOn) ?? '',
    acceptedOn: pickedDate(values.acceptedOn),
    commitmentId: values.commitmentId,
    units: (values.units ?? []).filter((unit) => unit.serial && unit.model).map((unit) => ({ serial: unit.serial ?? '', model: unit.model ?? '' })),
  }
}

export function ContractForm({ onClose, onCreated }: { onClose: () => void; onCreated: (created: Contract) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const create = useCreateContract(onCreated)
  const label = (name: 'customer' | 'title' | 'amount' | 'signedOn' | 'commitment') => t(`contracts.field.${name}`)
  const required = (name: Parameters<typeof label>[0]) => [{ required: true, message: t('validation.required', { label: label(name) }) }]
  return (
    <Dialog open title={t('contracts.create')} okText={t('action.create')} confirmLoading={create.isPending} onOk={() => form.submit()} onCancel={onClose} width={680}>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => create.mutate(bodyOf(values))}>
        <ProblemAlert error={create.error} />
        <div className="intake-pair">
          <Form.Item name="customerId" label={label('customer')} rules={required('customer')}>
            <CustomerPicker />
          </Form.Item>
          <Form.Item name="title" label={label('title')} rules={required('title')}>
            <Input />
          </Form.Item>
          <Form.Item name="amount" label={label('amount')} rules={[...required('amount'), { pattern: /^[\d,]+(\.\d{1,2})?$/, message: t('validation.required', { label: label('amount') }) }]}>
            <Input inputMode="decimal" className="num" />
          </Form.Item>
          <Form.Item name="externalNumber" label={t('contracts.field.externalNumber')}>
            <Input />
          </Form.Item>
          <Form.Item name="signedOn" label={label('signedOn')} rules={required('signedOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="acceptedOn" label={t('contracts.field.acceptedOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="commitmentId" label={label('commitment')} rules={required('commitment')}>
          <CommitmentPicker />
        </Form.Item>
        <UnitRows />
      </Form>
    </Dialog>
  )
}

function UnitRows() {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('contracts.field.units')} className="stack tight">
      <span>{t('contracts.field.units')}</span>
      <Form.List name="units">
        {(rows, { add, remove }) => (
          <div className="stack tight">
            {rows.map((row) => (
              <div key={row.key} className="row" style={{ flexWrap: 'nowrap' }}>
                <Form.Item name={[row.name, 'model']} noStyle>
                  <Input aria-label={`${t('contracts.field.model')} ${row.name + 1}`} placeholder={t('contracts.field.model')} />
                </Form.Item>
                <Form.Item name={[row.name, 'serial']} noStyle>
                  <Input aria-label={`${t('contracts.field.serial')} ${row.name + 1}`} placeholder={t('contracts.field.serial')} />
                </Form.Item>
                <Button type="text" icon={<MinusCircleOutlined />} aria-label={`${t('action.remove')} ${row.name + 1}`} onClick={() => remove(row.name)} />
              </div>
            ))}
            <div>
              <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
                {t('contracts.field.addUnit')}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
    </div>
  )
}
