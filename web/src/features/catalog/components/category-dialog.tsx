import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProductCategory } from '@/api/unit-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { useGoods, useSaveCategory } from '../api/models'

const events = ['ACCEPTANCE', 'SIGNATURE', 'INVOICE', 'DELIVERY']

export function CategoryDialog({ category, onClose }: { category?: ProductCategory; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const goods = useGoods()
  const save = useSaveCategory(category, onClose)
  return (
    <Dialog open title={t(category ? 'units.editCategory' : 'units.addCategory')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={category ? { ...category } : { warrantyStart: 'ACCEPTANCE' }} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} />
        <Form.Item name="name" label={t('parties.unit.name')} rules={[{ required: true, message: t('validation.required', { label: t('parties.unit.name') }) }]}>
          <Input />
        </Form.Item>
        <Form.Item name="goods" label={t('units.goods')} extra={t('units.goodsHint')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={(goods.data ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="warrantyMonths" label={t('units.houseMonths')}>
          <InputNumber min={1} max={600} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="warrantyStart" label={t('units.startsFrom')}>
          <Select options={events.map((value) => ({ value, label: word('units.event', value) }))} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
