import { DatePicker, Form, Input, InputNumber, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Expense } from '@/api/charges-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useChargeAct } from '../api/charges'

interface Values {
  occasion: Expense['occasion']
  purpose: string
  customer?: string
  place?: string
  requestNumber?: string
  days: [Dayjs, Dayjs]
  advance?: string
}

/** Asks for an advance, or for support of the market; the chain of the house decides. */
export function AskExpense({ onClose, onAsked }: { onClose: () => void; onAsked: (made: Expense) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const ask = useChargeAct<Expense>(onAsked)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ days, advance, customer, place, requestNumber, ...rest }: Values) =>
    ask.mutate({
      path: '/expenses',
      body: { ...rest, customer: customer ?? '', place: place ?? '', requestNumber: requestNumber ?? '', firstDay: pickedDate(days[0]), lastDay: pickedDate(days[1]), advance: Number(advance ?? 0).toFixed(2) },
    })
  return (
    <Dialog open title={t('quotes.expenses.ask')} okText={t('quotes.expenses.ask')} confirmLoading={ask.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ occasion: 'SERVICE', days: [zonedNow().startOf('day'), zonedNow().startOf('day')] }} onFinish={submit}>
        <ProblemAlert error={ask.error} />
        <Form.Item name="occasion" label={t('quotes.expenses.field.occasion')}>
          <Radio.Group optionType="button" options={(['SERVICE', 'MARKET_SUPPORT'] as const).map((value) => ({ value, label: word('quotes.expenses.occasion', value) }))} />
        </Form.Item>
        <Form.Item name="purpose" label={t('quotes.expenses.field.purpose')} rules={required(t('quotes.expenses.field.purpose'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="customer" label={t('quotes.expenses.field.customer')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="place" label={t('quotes.expenses.field.place')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="requestNumber" label={t('quotes.expenses.field.request')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="days" label={t('quotes.expenses.field.days')} rules={required(t('quotes.expenses.field.days'))}>
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="advance" label={t('quotes.expenses.field.advance')}>
          <InputNumber<string> stringMode min="0" precision={2} suffix="CNY" style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
