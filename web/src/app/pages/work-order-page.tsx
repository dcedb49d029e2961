import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { WorkOrder } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { CoverOf } from '@/components/cover-of'
import { Page, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { WorkOrderStatusTag } from '@/components/tags'
import { CopiesPanel } from '@/features/copies/components/copies-panel'
import { FollowUpsOfVisit } from '@/features/checklists/components/follow-ups'
import { useOutbox } from '@/lib/field/outbox'
import { useRequestCharges } from '@/features/servicerequests/api/charges'
import { ChargesPanel } from '@/features/servicerequests/components/charges-panel'
import { VisitQuotes } from '@/features/charges/components/visit-quotes'
import { useWorkOrder } from '@/features/workorders/api/get-work-orders'
import { ContinuationPanel, ContinueButton } from '@/features/workorders/components/continuation-panel'
import { CompanionsButton } from '@/features/workorders/components/companions-dialog'
import { CrewPanel } from '@/features/workorders/components/crew-panel'
import { AssignDialog } from '@/features/workorders/components/assign-dialog'
import { CancelButton } from '@/features/workorders/components/cancel-button'
import { FieldAction } from '@/features/workorders/components/field-action'
import { FindingsForm } from '@/features/workorders/components/findings-form'
import { OutboxList } from '@/features/workorders/components/outbox-list'
import { SignaturePad } from '@/components/signature-pad'
import { VisitKindTag } from '@/features/workorders/components/visit-kind-tag'
import { StepLine } from '@/features/workorders/components/step-line'
import { LeftOvers, VisitPhotos, VisitTrail } from '@/features/workorders/components/visit-trail'
import { VisitChecklist } from './visit-checklist'
import { WorkOrderFacts, WorkOrderRecord } from '@/features/workorders/components/work-order-facts'
import { StockOfVisit } from './visit-stock'

export default function WorkOrderPage() {
  const id = Number(useParams()['id'])
  const query = useWorkOrder(id)
  return <QueryStates query={query}>{(order) => <Filled key={id} order={order} />}</QueryStates>
}

function Filled({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const refused = useOutbox().some((act) => act.workOrderId === order.id && act.refusal)
  const working = order.status === 'WORKING'
  return (
    <Page
      narrow
      title={order.number}
      sub={
        <span className="row tight">
          <WorkOrderStatusTag status={order.status} />
          <VisitKindTag order={order} />
          <span className="muted">{order.request?.title}</span>
        </span>
      }
      actions={
        <>
          <PdfLink path={`/work-orders/${order.id}/work-order.pdf`} label={t('workOrders.pdf')} />
          <ContinueButton order={order} />
          <CompanionsButton order={order} />
          {(order.status === 'OPEN' || order.status === 'ASSIGNED') && (
            <Authorized to="workorders.dispatch">
              <CancelButton order={order} />
              <Button onClick={() => setAssigning(true)}>{order.engineer ? t('workOrders.reassign') : t('workOrders.assign')}</Button>
            </Authorized>
          )}
        </>
      }
    >
      {order.status === 'OPEN' && <p className="notice plain">{t('workOrders.unassigned')}</p>}
      <StepLine order={order} />
      {refused && (
        <Panel title={t('field.queue')}>
          <OutboxList workOrderId={order.id} />
        </Panel>
      )}
      <VisitQuotes visitId={order.id} open={order.status !== 'COMPLETED' && order.status !== 'CANCELLED'} pad={<SignaturePad />} />
      <LeftOvers orderId={order.id} />
      <ContinuationPanel order={order} />
      <WorkOrderFacts order={order} />
      <WhatIsOwed order={order} />
      <FollowUpsOfVisit orderId={order.id} />
      <VisitChecklist order={order} />
      {working && editing && (
        <Panel title={t('workOrders.findings.title')}>
          <FindingsForm order={order} onSaved={() => setEditing(false)} />
        </Panel>
      )}
      <WorkOrderRecord order={order} />
      <CopiesPanel order={order} />
      <StockOfVisit order={order} />
      <VisitPhotos order={order} />
      <CrewPanel order={order} />
      <VisitTrail orderId={order.id} />
      {working && !editing && order.findings?.fault && (
        <Authorized to="workorders.execute">
          <Button onClick={() => setEditing(true)}>{t('workOrders.findings.title')}</Button>
        </Authorized>
      )}
      {!editing && <FieldAction order={order} onFindings={() => setEditing(true)} />}
      {assigning && <AssignDialog order={order} onClose={() => setAssigning(false)} />}
    </Page>
  )
}

/** Whether the unit is repaired free, by which rule, and what may be charged: known before the work starts. */
function WhatIsOwed({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  if (order.status === 'COMPLETED' || order.status === 'CANCELLED' || !order.request) return null
  return (
    <>
      {order.unit && <CoverOf path={`/work-orders/${order.id}/cover`} title={t('units.coverNow')} />}
      <Owed requestId={order.request.id} />
    </>
  )
}

function Owed({ requestId }: { requestId: number }) {
  const charges = useRequestCharges(requestId)
  return <ChargesPanel charges={charges.data} />
}
