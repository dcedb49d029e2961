import { DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { Dialog } from '@/components/dialog'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useUnitAct, useUnitPlaces } from '../api/units'

interface Values {
  customerId: number
  on: Dayjs
  siteId?: number
  room?: string
  note?: string
}

/** Hands a unit with its components to another customer. */
export function TransferDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const to = Form.useWatch('customerId', form)
  const act = useUnitAct(unit, 'transfer', onClose)
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t('units.transfer')} okText={t('units.transfer')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ on: zonedNow() }} onFinish={({ on, ...rest }) => act.mutate({ ...rest, on: pickedDate(on) })}>
        <ProblemAlert error={act.error} />
        <Form.Item name="customerId" label={t('units.newOwner')} rules={needed(t('units.newOwner'))}>
          <CustomerPicker onChange={() => form.setFieldValue('siteId', undefined)} />
        </Form.Item>
        {to !== undefined && <SiteOf key={to} customerId={to} />}
        <Form.Item name="on" label={t('units.on')} rules={needed(t('units.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="room" label={t('units.room')}>
          <Input />
        </Form.Item>
        <Form.Item name="note" label={t('units.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

/** Where at the new customer it stands from now on. */
function SiteOf({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const { sites } = useUnitPlaces(customerId, false)
  return (
    <Form.Item name="siteId" label={t('requests.fact.site')}>
      <Select allowClear options={sites.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  )
}
