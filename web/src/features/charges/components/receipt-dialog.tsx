import { DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { expenseKinds, type Expense, type ExpenseKind } from '@/api/charges-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { today } from '@/lib/format'
import { word } from '@/lib/words'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useChargeAct } from '../api/charges'
import { dataUrl } from '../api/expenses'

interface Values {
  kind: ExpenseKind
  on: Dayjs
  amount: string
  note?: string
}

/** A receipt with its picture; the phone's camera is one tap away. */
export function ReceiptDialog({ expense, onClose }: { expense: Expense; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<string>()
  const add = useChargeAct(onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ on, note, amount, kind }: Values) =>
    add.mutate({ path: `/expenses/${expense.id}/receipts`, body: { kind, on: pickedDate(on), amount: Number(amount).toFixed(2), note: note ?? '', file: file ?? null } })
  return (
    <Dialog open title={t('quotes.expenses.act.receipt')} okText={t('quotes.expenses.act.receipt')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form<Values> form={form} layout="vertical" initialValues={{ kind: 'TRANSPORT', on: pickerDate(today()) }} onFinish={submit}>
        <ProblemAlert error={add.error} />
        <Form.Item name="kind" label={t('quotes.expenses.field.kind')}>
          <Select options={expenseKinds.map((value) => ({ value, label: word('quotes.expenses.kind', value) }))} />
        </Form.Item>
        <Form.Item name="amount" label={t('quotes.expenses.field.amount')} rules={required(t('quotes.expenses.field.amount'))}>
          <InputNumber<string> stringMode min="0.01" precision={2} suffix={expense.currency} inputMode="decimal" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="on" label={t('quotes.expenses.field.on')} rules={required(t('quotes.expenses.field.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item label={t('quotes.expenses.field.file')}>
          <input
            type="file"
            accept="image/*,application/pdf"
            aria-label={t('quotes.expenses.field.file')}
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              if (chosen) void dataUrl(chosen).then(setFile)
              else setFile(undefined)
            }}
          />
        </Form.Item>
        <Form.Item name="note" label={t('quotes.expenses.field.note')} rules={file ? [] : required(t('quotes.expenses.field.note'))}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
