import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { useMay } from '@/lib/session'
import { useWorkOrderAct } from '../api/act-on-work-order'
import { ArrivalDialog } from './arrival-dialog'
import { nextStep } from './field-step'
import { SignDialog } from './sign-dialog'

/** One big button that changes: accept, travel, arrived, start, findings, customer signs. */
export function FieldAction({ order, onFindings }: { order: WorkOrder; onFindings: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<'arrive' | 'sign'>()
  const act = useWorkOrderAct(order.id)
  const step = nextStep(order)
  if (!may('workorders.execute') || !step || step === 'done') return null
  const press = () => {
    if (step === 'arrive' || step === 'sign') setAsking(step)
    else if (step === 'findings') onFindings()
    else act.mutate({ name: step })
  }
  return (
    <div className="field-action">
      <ProblemAlert error={act.error} />
      <Button type="primary" block className="big-button" loading={act.isPending} onClick={press}>
        {t(`workOrders.step.${step}`)}
      </Button>
      {asking === 'arrive' && <ArrivalDialog order={order} onClose={() => setAsking(undefined)} />}
      {asking === 'sign' && <SignDialog order={order} onClose={() => setAsking(undefined)} />}
    </div>
  )
}
