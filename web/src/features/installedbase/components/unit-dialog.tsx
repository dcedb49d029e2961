import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useChangeUnit, useRegisterUnit } from '../api/units'
import { unitBody, UnitFields, unitInitial, type UnitValues } from './unit-fields'

/** Registers units of a customer, one or a series. */
export function UnitDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<UnitValues>()
  const register = useRegisterUnit(customerId, onClose)
  return (
    <Dialog open title={t('parties.addUnit')} okText={t('action.save')} confirmLoading={register.isPending} onOk={() => form.submit()} onCancel={onClose} width={640}>
      <Form<UnitValues> form={form} layout="vertical" initialValues={unitInitial()} onFinish={(values) => register.mutate(unitBody(values))}>
        <ProblemAlert error={register.error} />
        <UnitFields customerId={customerId} registering />
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
