import { DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { methods, type ChargeNote, type Method } from '@/api/charges-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { amount, today } from '@/lib/format'
import { word } from '@/lib/words'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useChargeAct, useCreditNotes } from '../api/charges'

interface Values {
  amount: string
  method: Method
  on: Dayjs
  reference?: string
  creditNoteId?: number
}

/** Writes down a payment, in part or in full; a credit note of the same customer can be set off. */
export function PaymentDialog({ note, onClose }: { note: ChargeNote; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const method = Form.useWatch('method', form)
  const credits = useCreditNotes(note.customerId ?? undefined)
  const act = useChargeAct(onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const left = (credits.data ?? []).filter((credit) => Number(credit.left) > 0 && credit.customerId === note.customerId)
  const submit = ({ on, reference, ...rest }: Values) =>
    act.mutate({ path: `/charge-notes/${note.id}/payments`, body: { ...rest, amount: Number(rest.amount).toFixed(2), on: pickedDate(on), reference: reference ?? '' } })
  return (
    <Dialog open title={t('quotes.act.pay')} okText={t('quotes.act.pay')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ amount: note.balance, method: 'TRANSFER', on: pickerDate(today()) }} onFinish={submit}>
        <ProblemAlert error={act.error} />
        <Form.Item name="amount" label={t('quotes.field.amount')} rules={required(t('quotes.field.amount'))}>
          <InputNumber<string> stringMode min="0.01" precision={2} suffix={note.currency} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="method" label={t('quotes.field.method')}>
          <Select options={methods.map((value) => ({ value, label: word('quotes.method', value), disabled: value === 'CREDIT_NOTE' && left.length === 0 }))} />
        </Form.Item>
        {method === 'CREDIT_NOTE' && (
          <Form.Item name="creditNoteId" label={t('quotes.creditNote')} rules={required(t('quotes.creditNote'))}>
            <Select options={left.map((credit) => ({ value: credit.id, label: `${credit.number} · ${amount(credit.left, credit.currency)}` }))} />
          </Form.Item>
        )}
        <Form.Item name="on" label={t('quotes.field.on')} rules={required(t('quotes.field.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="reference" label={t('quotes.field.reference')}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
