import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Select, type FormListFieldData } from 'antd'
import { useTranslation } from 'react-i18next'
import { hourClasses, levels, type ChargeUnit, type LineKind } from '@/api/charges-types'
import type { Part } from '@/api/parts-types'
import type { Charges } from '@/api/promise-types'
import { PartText } from '@/components/part-text'
import { word } from '@/lib/words'

const kinds: LineKind[] = ['LABOUR', 'PART', 'TRAVEL', 'UPGRADE', 'OTHER']
const units: Record<LineKind, ChargeUnit[]> = { LABOUR: ['HOUR'], PART: ['PIECE'], TRAVEL: ['KM', 'VISIT'], UPGRADE: ['PIECE'], OTHER: ['PIECE', 'HOUR', 'VISIT'], MINIMUM: ['PIECE'] }

interface LineRowProps {
  field: FormListFieldData
  terms: Charges | undefined
  /** Of the quote; a price in another one is not taken over. */
  currency: string
  onRemove: () => void
}

/** One line of a draft; what it asks for depends on what it is for. */
export function QuoteLineRow({ field, terms, currency, onRemove }: LineRowProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<LineKind>(['lines', field.name, 'kind'], form) ?? 'PART'
  const labour = kind === 'LABOUR'
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const changeKind = (next: LineKind) => form.setFieldValue(['lines', field.name, 'unit'], units[next][0])
  const priceOf = ({ price }: Part) => {
    if (price?.currency === currency) form.setFieldValue(['lines', field.name, 'unitPrice'], price.amount)
  }
  const exclusions = (terms?.lines ?? []).filter((line) => line.ground === 'EXCLUDED')
  const within = terms?.standing === 'IN_WARRANTY' || terms?.standing === 'BEFORE_ACCEPTANCE'
  const atCost = terms?.standing === 'EXPIRED' && terms.lines.some((line) => line.price === 'cost' || line.price === 'parts-cost')
  return (
    <fieldset className="quote-line" aria-label={t('quotes.line', { n: field.name + 1 })}>
      <Form.Item name={[field.name, 'kind']} label={t('quotes.field.kind')}>
        <Select options={kinds.map((value) => ({ value, label: word('quotes.kind', value) }))} onChange={changeKind} />
      </Form.Item>
      <Form.Item name={[field.name, 'text']} label={t('quotes.field.text')} rules={required(t('quotes.field.text'))}>
        {kind === 'PART' ? <PartText onPart={priceOf} /> : <Input maxLength={200} />}
      </Form.Item>
      {labour && (
        <>
          <Form.Item name={[field.name, 'level']} label={t('quotes.field.level')} rules={required(t('quotes.field.level'))}>
            <Select options={levels.map((value) => ({ value, label: word('quotes.level', value) }))} />
          </Form.Item>
          <Form.Item name={[field.name, 'hourClass']} label={t('quotes.field.hours')} rules={required(t('quotes.field.hours'))}>
            <Select options={hourClasses.map((value) => ({ value, label: word('quotes.hours', value) }))} />
          </Form.Item>
        </>
      )}
      <Form.Item name={[field.name, 'quantity']} label={labour ? t('quotes.field.minutes') : t('quotes.field.quantity')} rules={required(t('quotes.field.quantity'))}>
        <InputNumber<string> stringMode min="0" precision={labour ? 0 : undefined} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[field.name, 'unit']} label={t('quotes.field.unit')} hidden={units[kind].length === 1}>
        <Select options={units[kind].map((value) => ({ value, label: word('quotes.unit', value) }))} />
      </Form.Item>
      <Form.Item name={[field.name, 'unitPrice']} label={t('quotes.field.price')} rules={labour || kind === 'TRAVEL' ? [] : required(t('quotes.field.price'))}>
        <InputNumber<string> stringMode min="0" precision={2} placeholder={labour || kind === 'TRAVEL' ? t('quotes.byCard') : undefined} style={{ width: '100%' }} />
      </Form.Item>
      {atCost && kind === 'PART' && (
        <Form.Item name={[field.name, 'cost']} label={t('quotes.field.cost')} rules={required(t('quotes.field.cost'))}>
          <InputNumber<string> stringMode min="0" precision={2} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {within && exclusions.length > 0 && (
        <Form.Item name={[field.name, 'excludedBy']} label={t('quotes.field.excludedBy')}>
          <Select allowClear placeholder={t('quotes.notExcluded')} options={exclusions.map((line) => ({ value: line.clauseId, label: line.text ?? line.says.applies_to ?? word('charges.ground', 'EXCLUDED') }))} />
        </Form.Item>
      )}
      <Button className="quote-line-remove" type="text" icon={<DeleteOutlined />} aria-label={t('quotes.removeLine', { n: field.name + 1 })} onClick={onRemove} />
    </fieldset>
  )
}
