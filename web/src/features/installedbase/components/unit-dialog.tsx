import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { Dialog } from '@/components/dialog'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { useChangeUnit, useRegisterUnit } from '../api/units'
import { unitBody, UnitFields, unitInitial, type UnitValues } from './unit-fields'

/** Registers units, one or a series; whose is asked where it is not known yet. */
export function UnitDialog({ customerId, onClose }: { customerId?: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<UnitValues>()
  const [chosen, setChosen] = useState(customerId)
  const register = useRegisterUnit(chosen ?? 0, onClose)
  const choose = (id?: number) => {
    setChosen(id)
    form.resetFields(['siteId', 'contractId', 'parentId'])
  }
  return (
    <Dialog open title={t('parties.addUnit')} okText={t('action.save')} confirmLoading={register.isPending} okButtonProps={{ disabled: chosen === undefined }} onOk={() => form.submit()} onCancel={onClose} width={640}>
      <Form<UnitValues> form={form} layout="vertical" initialValues={unitInitial()} onFinish={(values) => register.mutate(unitBody(values))}>
        <ProblemAlert error={register.error} />
        {customerId === undefined && (
          <Form.Item label={t('parties.unit.customer')} htmlFor="unit-customer" required>
            <CustomerPicker id="unit-customer" value={chosen} onChange={choose} />
          </Form.Item>
        )}
        {chosen !== undefined && <UnitFields key={chosen} customerId={chosen} registering />}
      </Form>
    </Dialog>
  )
}

/** Corrects what is known of a unit; customer and steps have acts of their own. */
export function UnitChangeDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<UnitValues>()
  const change = useChangeUnit(unit, onClose)
  const kept = { siteId: unit.siteId, contractId: unit.contractId, parentId: unit.particulars?.parentId }
  return (
    <Dialog open title={t('units.change')} okText={t('action.save')} confirmLoading={change.isPending} onOk={() => form.submit()} onCancel={onClose} width={640}>
      <Form<UnitValues> form={form} layout="vertical" initialValues={unitInitial(unit)} onFinish={(values) => change.mutate({ ...kept, ...unitBody(values) })}>
        <ProblemAlert error={change.error} />
        <UnitFields customerId={unit.customerId} registering={false} />
      </Form>
    </Dialog>
  )
}
