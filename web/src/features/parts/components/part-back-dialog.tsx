import { Form, InputNumber, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Condition, VisitStock } from '@/api/parts-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useMyStock } from '../api/parts'
import { SerialInput } from './serial-input'

interface Values {
  partId: number
  serial?: string
  quantity?: number
  condition: Condition
}

interface PartBackProps {
  stock: VisitStock | undefined
  pending: boolean
  error: unknown
  onBack: (body: Record<string, unknown>) => void
  onClose: () => void
}

/** Takes a part back from the customer's, unused or faulty, into one's own stock; works without a network like everything on the visit. */
export function PartBackDialog({ stock, pending, error, onBack, onClose }: PartBackProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const mine = useMyStock()
  const known = new Map([...(stock?.used ?? []), ...(stock?.reserved ?? []), ...(mine.data?.stock ?? [])].filter(({ partId }) => partId > 0).map((each) => [each.partId, each]))
  const serial = Form.useWatch('serial', form)
  const submit = ({ partId, serial: typed, quantity, condition }: Values) => {
    const part = known.get(partId)
    onBack({ partId, number: part?.number, name: part?.name, unit: part?.unit, serial: typed?.trim() || undefined, quantity: typed?.trim() ? 1 : (quantity ?? 1), condition })
  }
  const label = t('parts.part')
  return (
    <Dialog open title={t('parts.takeBack')} okText={t('parts.takeItBack')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ quantity: 1, condition: 'BAD' }} onFinish={submit}>
        <ProblemAlert error={error} />
        <p className="muted">{t('parts.takeBackHint')}</p>
        <Form.Item name="partId" label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} loading={mine.isFetching} notFoundContent={t('parts.nothingCarried')} options={[...known.values()].map((each) => ({ value: each.partId, label: `${each.number} ${each.name}` }))} />
        </Form.Item>
        <Form.Item name="condition" label={t('parts.condition')}>
          <Radio.Group options={(['BAD', 'GOOD'] as const).map((value) => ({ value, label: t(`parts.conditions.${value}`) }))} />
        </Form.Item>
        <Form.Item name="serial" label={t('parts.scanOrType')}>
          <SerialInput />
        </Form.Item>
        {!serial?.trim() && (
          <Form.Item name="quantity" label={t('parts.quantity')}>
            <InputNumber min={0.01} style={{ width: '100%' }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
