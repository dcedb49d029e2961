import { AutoComplete, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { useMay } from '@/lib/session'
import { useDebounced } from '@/lib/use-debounced'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useModelCodes, useUnitPlaces } from '../api/units'

export type UnitValues = Record<string, unknown>

const days = ['soldOn', 'installedOn', 'acceptedOn']

/** What the form shows at first. */
export const unitInitial = (unit?: Unit): UnitValues =>
  unit ? { ...unit, ...unit.particulars, soldOn: pickerDate(unit.particulars?.soldOn), installedOn: undefined, acceptedOn: undefined } : { count: 1 }

/** What is sent: only the fields of the form, days as days. */
export const unitBody = (values: UnitValues): UnitValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, days.includes(name) ? pickedDate(value as Dayjs | undefined) : value]))

/** The fields of a unit; while registering also how many, and when it was installed and accepted. */
export function UnitFields({ customerId, registering }: { customerId: number; registering: boolean }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const codes = useModelCodes(useDebounced(typed, 250))
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <div className="form-grid">
      <Form.Item name="serial" label={t('parties.unit.serial')} rules={required(t('parties.unit.serial'))}>
        <Input autoComplete="off" />
      </Form.Item>
      {registering && (
        <Form.Item name="count" label={t('units.count')} extra={t('units.countHint')}>
          <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item name="model" label={t('parties.unit.model')} rules={required(t('parties.unit.model'))}>
        <AutoComplete options={(codes.data ?? []).map((value) => ({ value }))} showSearch={{ onSearch: setTyped }} />
      </Form.Item>
      <Form.Item name="name" label={t('parties.unit.name')}>
        <Input autoComplete="off" />
      </Form.Item>
      <PlaceFields customerId={customerId} registering={registering} />
      <Form.Item name="room" label={t('units.room')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="batch" label={t('units.batch')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="firmware" label={t('units.firmware')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="soldOn" label={t('units.soldOn')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="price" label={t('units.price')}>
        <InputNumber min={0} precision={2} style={{ width: '100%' }} />
      </Form.Item>
      {registering && (
        <>
          <Form.Item name="installedOn" label={t('parties.unit.installedOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="acceptedOn" label={t('parties.unit.acceptedOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </>
      )}
    </div>
  )
}

/** Site and contract among those of the customer; where there is one site, it stands there. */
function PlaceFields({ customerId, registering }: { customerId: number; registering: boolean }) {
  const { t } = useTranslation()
  const may = useMay()
  const form = Form.useFormInstance<UnitValues>()
  const { sites, contracts } = useUnitPlaces(customerId, may('contracts.read'))
  const only = registering && sites.length === 1 ? sites[0]?.id : undefined
  useEffect(() => {
    if (only !== undefined && form.getFieldValue('siteId') === undefined) form.setFieldValue('siteId', only)
  }, [form, only])
  return (
    <>
      <Form.Item name="siteId" label={t('requests.fact.site')}>
        <Select allowClear options={sites.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {may('contracts.read') && (
        <Form.Item name="contractId" label={t('requests.fact.contract')}>
          <Select allowClear options={contracts.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
        </Form.Item>
      )}
    </>
  )
}
