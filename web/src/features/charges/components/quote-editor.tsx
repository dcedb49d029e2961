import { Button, DatePicker, Form, Input, InputNumber } from 'antd'
import type { Dayjs } from 'dayjs'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLine, Quote, QuoteDraft, QuoteView } from '@/api/charges-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { amount } from '@/lib/format'
import { useDebounced } from '@/lib/use-debounced'
import { pickedDate, pickerDate, zonedNow } from '@/lib/zoned'
import { useChargeAct, usePartsPutIn, usePriced, useRequestTerms } from '../api/charges'
import { QuoteLineRow } from './quote-line-row'
import { QuoteTable } from './quote-table'

interface Values {
  lines: Partial<DraftLine>[]
  discount: string
  validUntil: Dayjs
  note: string
}

const text = (value: string | number | null | undefined) => (value === null || value === undefined || value === '' ? null : String(value))

/** What the form says, once every line is whole. */
function draftOf({ lines, discount, validUntil, note }: Partial<Values>, workOrderId: number | null): QuoteDraft | undefined {
  const day = pickedDate(validUntil)
  const whole = (lines ?? []).every((line) => line?.kind && line.text?.trim() && Number(line.quantity) > 0 && line.unit && (line.kind !== 'LABOUR' || (line.level && line.hourClass)) && (line.kind === 'LABOUR' || line.kind === 'TRAVEL' || text(line.unitPrice)))
  if (!lines?.length || !whole || !day) return undefined
  return {
    workOrderId,
    discount: text(discount) ?? '0',
    validUntil: day,
    note: note ?? '',
    lines: lines.map((line) => ({
      kind: line.kind ?? 'PART',
      text: line.text?.trim() ?? '',
      unit: line.unit ?? 'PIECE',
      quantity: String(line.quantity),
      level: line.kind === 'LABOUR' ? line.level : null,
      hourClass: line.kind === 'LABOUR' ? line.hourClass : null,
      unitPrice: text(line.unitPrice),
      cost: text(line.cost),
      taxRate: text(line.taxRate),
      excludedBy: line.excludedBy ?? null,
    })),
  }
}

interface EditorProps {
  requestId: number
  /** The version this one takes the place of. */
  earlier?: Quote
  onClose: () => void
  onDrawn: (view: QuoteView) => void
}

/** Lines and what they come to, reckoned by the server while one types: rates, warranty, the contract's own terms. */
export function QuoteEditor({ requestId, earlier, onClose, onDrawn }: EditorProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const terms = useRequestTerms(requestId)
  const putIn = usePartsPutIn(requestId)
  const values = Form.useWatch([], { form, preserve: true }) as Partial<Values> | undefined
  // Compared as text: a new object on every render would never come to rest.
  const said = (values?.lines ?? []).map((line) => line?.text?.trim())
  const left = (putIn.data ?? []).filter(({ line }) => !said.includes(line.text))
  const typed = useDebounced(JSON.stringify(draftOf(values ?? {}, earlier?.workOrderId ?? null) ?? null), 300)
  const draft = useMemo(() => (JSON.parse(typed) as QuoteDraft | null) ?? undefined, [typed])
  const priced = usePriced(requestId, draft)
  const keep = useChargeAct<QuoteView>(onDrawn)
  const firstLine: Partial<DraftLine> = { kind: 'LABOUR', text: t('quotes.labourText'), level: 'SENIOR', hourClass: 'WORKING', quantity: '60', unit: 'HOUR' }
  const initial = earlier
    ? { ...earlier.draft, validUntil: pickerDate(earlier.validUntil) }
    : { lines: [firstLine], discount: '0', validUntil: zonedNow().add(14, 'day').startOf('day'), note: '' }
  const submit = () => {
    const body = draftOf(form.getFieldsValue(true) as Values, earlier?.workOrderId ?? null)
    if (body) keep.mutate({ path: earlier ? `/quotes/${earlier.id}/versions` : `/service-requests/${requestId}/quotes`, body })
  }
  return (
    <Dialog open width={1080} title={t(earlier ? 'quotes.revise' : 'quotes.draw')} okText={t('quotes.keep')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <ProblemAlert error={keep.error ?? priced.error} />
        <Form.List name="lines">
          {(fields, { add, remove }) => (
            <div className="stack">
              {fields.map((field) => (
                <QuoteLineRow key={field.key} field={field} terms={terms.data} currency={priced.data?.currency ?? 'CNY'} onRemove={() => remove(field.name)} />
              ))}
              <span className="row">
                <Button onClick={() => add(firstLine)}>{t('quotes.addLabour')}</Button>
                <Button onClick={() => add({ kind: 'PART', unit: 'PIECE', quantity: '1' })}>{t('quotes.addPart')}</Button>
                {left.length > 0 && <Button onClick={() => left.forEach(({ line }) => add(line))}>{t('quotes.addPutIn', { n: left.length })}</Button>}
                <Button onClick={() => add({ kind: 'TRAVEL', unit: 'KM', text: t('quotes.travelText') })}>{t('quotes.addTravel')}</Button>
              </span>
            </div>
          )}
        </Form.List>
        <div className="quote-terms">
          <Form.Item name="discount" label={t('quotes.field.discount')}>
            <InputNumber<string> stringMode min="0" max="100" precision={2} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="validUntil" label={t('quotes.field.validUntil')} rules={[{ required: true, message: t('validation.required', { label: t('quotes.field.validUntil') }) }]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="note" label={t('quotes.field.note')}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
          </Form.Item>
        </div>
        {priced.data && draft ? (
          <>
            <QuoteTable lines={priced.data.lines} figures={priced.data} />
            <p role="status" className="quote-live" aria-live="polite">
              {t('quotes.live', { total: amount(priced.data.total, priced.data.currency) })}
            </p>
            {priced.data.needsApproval && <p className="notice">{t('quotes.discountNeedsApproval')}</p>}
          </>
        ) : (
          <p className="muted">{t('quotes.unfinished')}</p>
        )}
      </Form>
    </Dialog>
  )
}
