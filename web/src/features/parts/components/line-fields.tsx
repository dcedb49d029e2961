import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PartPicker } from './part-picker'

/** Lines of parts: which, how many or of what serial number, good or bad. */
export function LineFields({ counted = false }: { counted?: boolean }) {
  const { t } = useTranslation()
  const quantity = counted ? 'counted' : 'quantity'
  return (
    <Form.List name="lines" initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <div className="stack tight">
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="parts-line">
              <legend className="visually-hidden">{t('parts.lineN', { n: name + 1 })}</legend>
              <Form.Item name={[name, 'partId']} label={t('parts.part')} rules={[{ required: true, message: t('validation.required', { label: t('parts.part') }) }]}>
                <PartPicker />
              </Form.Item>
              <Form.Item name={[name, 'serial']} label={t('parts.serial')}>
                <Input autoComplete="off" placeholder={t('parts.serialHint')} />
              </Form.Item>
              <Form.Item name={[name, quantity]} label={t(counted ? 'parts.counted' : 'parts.quantity')} initialValue={1} rules={[{ required: true, message: t('validation.required', { label: t('parts.quantity') }) }]}>
                <InputNumber min={0} style={{ width: '100%' }} />
              </Form.Item>
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
