import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '@/api/parts-types'
import { PartPicker } from './part-picker'
import { serialsOf, twice, type TypedLine } from './stock-lines'

/** Lines of parts: which, how many or of what serial numbers, good or bad. Only parts with serial numbers are asked for them. */
export function LineFields({ counted = false }: { counted?: boolean }) {
  const { t } = useTranslation()
  const [tracked, setTracked] = useState<ReadonlySet<number>>(new Set())
  const lines = Form.useWatch<TypedLine[] | undefined>('lines')
  const quantity = counted ? 'counted' : 'quantity'
  const chose = (part?: Part) => {
    if (part?.serialized) setTracked((before) => new Set([...before, part.id]))
  }
  const isTracked = (name: number) => tracked.has(lines?.[name]?.partId ?? 0)
  return (
    <Form.List name="lines" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <div className="stack tight">
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="parts-line">
              <legend className="visually-hidden">{t('parts.lineN', { n: name + 1 })}</legend>
              <Form.Item name={[name, 'partId']} label={t('parts.part')} rules={[{ required: true, message: t('validation.required', { label: t('parts.part') }) }]}>
                <PartPicker onPart={chose} />
              </Form.Item>
              {isTracked(name) && counted && (
                <Form.Item name={[name, 'serial']} label={t('parts.serial')} rules={[{ required: true, whitespace: true, message: t('validation.required', { label: t('parts.serial') }) }]}>
                  <Input autoComplete="off" />
                </Form.Item>
              )}
              {isTracked(name) && !counted ? (
                <SerialList name={name} typed={lines?.[name]?.serials} />
              ) : (
                <Form.Item name={[name, quantity]} label={t(counted ? 'parts.counted' : 'parts.quantity')} initialValue={1} rules={[{ required: true, message: t('validation.required', { label: t('parts.quantity') }) }]}>
                  <InputNumber min={0} style={{ width: '100%' }} />
                </Form.Item>
              )}
              <Form.Item name={[name, 'condition']} label={t('parts.condition')} initialValue="GOOD">
                <Select options={(['GOOD', 'BAD'] as const).map((value) => ({ value, label: t(`parts.conditions.${value}`) }))} />
              </Form.Item>
              <Button type="text" aria-label={t('parts.removeLine', { n: name + 1 })} disabled={fields.length === 1} onClick={() => remove(name)}>
                ×
              </Button>
            </fieldset>
          ))}
          <Button size="small" onClick={() => add({})}>
            {t('parts.addLine')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

/** The serial numbers of the pieces, one a line; how many they are is counted. */
function SerialList({ name, typed }: { name: number; typed: string | undefined }) {
  const { t } = useTranslation()
  const check = (_: unknown, text?: string) => {
    const serials = serialsOf(text)
    const [again] = twice(serials)
    if (serials.length === 0) return Promise.reject(new Error(t('parts.serialsMissing')))
    return again === undefined ? Promise.resolve() : Promise.reject(new Error(t('parts.serialTwice', { serial: again })))
  }
  return (
    <Form.Item name={[name, 'serials']} label={t('parts.serials')} required extra={t('parts.serialsCount', { n: serialsOf(typed).length })} rules={[{ validator: check }]}>
      <Input.TextArea autoComplete="off" autoSize={{ minRows: 2, maxRows: 12 }} />
    </Form.Item>
  )
}
