import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductModel } from '@/api/unit-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { useCategories, useSaveModel } from '../api/models'

const events = ['ACCEPTANCE', 'SIGNATURE', 'INVOICE', 'DELIVERY']

export function ModelDialog({ model, onClose }: { model?: ProductModel; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const categories = useCategories()
  const save = useSaveModel(model, onClose)
  const initial = model ? { ...model, categoryId: model.category?.id } : { supplierStart: 'DELIVERY' }
  const months = <InputNumber min={1} max={600} precision={0} style={{ width: '100%' }} />
  return (
    <Dialog open title={t(model ? 'units.editModel' : 'units.addModel')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose} width={680}>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} />
        <div className="form-grid">
          <Form.Item name="code" label={t('parties.unit.model')} rules={[{ required: true, message: t('validation.required', { label: t('parties.unit.model') }) }]}>
            <Input />
          </Form.Item>
          <Form.Item name="name" label={t('parties.unit.name')}>
            <Input />
          </Form.Item>
          <Form.Item name="categoryId" label={t('units.category')}>
            <Select allowClear options={(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <Form.Item name="supplier" label={t('units.supplier')}>
            <Input />
          </Form.Item>
          <Form.Item name="supplierMonths" label={t('units.supplierMonths')}>
            {months}
          </Form.Item>
          <Form.Item name="supplierStart" label={t('units.startsFrom')}>
            <Select options={events.map((value) => ({ value, label: word('units.event', value) }))} />
          </Form.Item>
          <Form.Item name="meterUnit" label={t('units.meter')}>
            <Select allowClear options={['KM', 'HOURS'].map((value) => ({ value, label: word('units.meterUnit', value) }))} />
          </Form.Item>
          <Form.Item name="serviceMonths" label={t('units.everyMonths')}>
            {months}
          </Form.Item>
          <Form.Item name="serviceReading" label={t('units.everyReading')}>
            <InputNumber min={1} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Parts />
      </Form>
    </Dialog>
  )
}

/** Parts with terms of their own. */
function Parts() {
  const { t } = useTranslation()
  return (
    <Form.List name="parts">
      {(rows, { add, remove }) => (
        <div className="stack" role="group" aria-label={t('units.parts')}>
          <span>{t('units.parts')}</span>
          {rows.map((row) => (
            <div key={row.key} className="row wrap">
              <Form.Item name={[row.name, 'name']} noStyle rules={[{ required: true, message: t('validation.required', { label: t('units.part') }) }]}>
                <Input aria-label={t('units.part')} placeholder={t('units.part')} style={{ width: 150 }} />
              </Form.Item>
              <Form.Item name={[row.name, 'months']} noStyle>
                <InputNumber aria-label={t('units.houseMonths')} placeholder={t('units.houseMonths')} min={1} max={600} precision={0} style={{ width: 130 }} />
              </Form.Item>
              <Form.Item name={[row.name, 'supplierMonths']} noStyle>
                <InputNumber aria-label={t('units.supplierMonths')} placeholder={t('units.supplierMonths')} min={1} max={600} precision={0} style={{ width: 130 }} />
              </Form.Item>
              <Form.Item name={[row.name, 'mainPart']} noStyle valuePropName="checked" initialValue={false}>
                <Checkbox>{t('units.mainPart')}</Checkbox>
              </Form.Item>
              <Button onClick={() => remove(row.name)}>{t('units.removePart')}</Button>
            </div>
          ))}
          <Button onClick={() => add()}>{t('units.addPart')}</Button>
        </div>
      )}
    </Form.List>
  )
}
