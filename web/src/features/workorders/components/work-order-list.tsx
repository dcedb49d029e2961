import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkOrderRow } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { WorkOrderStatusTag } from '@/components/tags'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useWorkOrders, type WorkOrderView } from '../api/get-work-orders'
import { AssignDialog } from './assign-dialog'

const assignable = (order: WorkOrderRow) => order.status === 'OPEN' || order.status === 'ASSIGNED' || order.status === 'ACCEPTED'
const where = (order: WorkOrderRow) => [order.customer?.name, order.site?.name].filter(Boolean).join(' · ')

export function WorkOrderList({ view }: { view: WorkOrderView }) {
  const { t } = useTranslation()
  const query = useWorkOrders(view)
  const [assigning, setAssigning] = useState<WorkOrderRow>()
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('workOrders.empty')} />}>
        {(rows) => (
          <>
            <WorkOrderTable rows={rows} onAssign={setAssigning} />
            <WorkOrderCards rows={rows} onAssign={setAssigning} />
          </>
        )}
      </QueryStates>
      <LoadMore query={query} />
      {assigning && <AssignDialog order={assigning} onClose={() => setAssigning(undefined)} />}
    </div>
  )
}

function ArriveBadge({ row, label }: { row: WorkOrderRow; label?: string }) {
  return row.arriveClock ? <DueBadge clock={row.arriveClock} label={label} /> : <>–</>
}

interface RowsProps {
  rows: WorkOrderRow[]
  onAssign: (order: WorkOrderRow) => void
}

function WorkOrderTable({ rows, onAssign }: RowsProps) {
  const { t } = useTranslation()
  return (
    <Scroll className="hide-phone">
      <Table<WorkOrderRow>
        aria-label={t('workOrders.title')}
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { key: 'arrive', title: t('workOrders.column.arrive'), width: 260, render: (_, row) => <ArriveBadge row={row} /> },
          { key: 'number', title: t('workOrders.column.number'), render: (_, row) => <Link className="nowrap" to={paths.workOrder(row.id)}>{row.number}</Link> },
          { key: 'request', title: t('workOrders.column.request'), render: (_, row) => row.request.title },
          { key: 'customer', title: t('workOrders.column.customer'), render: (_, row) => where(row) || '–' },
          { key: 'appointment', title: t('workOrders.column.appointment'), render: (_, row) => (row.appointment ? instant(row.appointment.from) : <span className="muted">{t('workOrders.noAppointment')}</span>) },
          { key: 'engineer', title: t('workOrders.column.engineer'), render: (_, row) => row.engineer?.displayName || '–' },
          { key: 'status', title: t('workOrders.column.status'), render: (_, row) => <WorkOrderStatusTag status={row.status} /> },
          { key: 'actions', title: <span className="visually-hidden">{t('workOrders.column.actions')}</span>, render: (_, row) => <Assign order={row} onAssign={onAssign} /> },
        ]}
      />
    </Scroll>
  )
}

function WorkOrderCards({ rows, onAssign }: RowsProps) {
  return (
    <ul className="cards only-phone">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row apart">
            <Link to={paths.workOrder(row.id)}>{row.number}</Link>
            <WorkOrderStatusTag status={row.status} />
          </div>
          <strong>{row.request.title}</strong>
          <span className="muted small">{where(row)}</span>
          {row.appointment && <span className="small">{instant(row.appointment.from)}</span>}
          <ArriveBadge row={row} label={word('kind', 'ARRIVE')} />
          <Assign order={row} onAssign={onAssign} />
        </li>
      ))}
    </ul>
  )
}

function Assign({ order, onAssign }: { order: WorkOrderRow; onAssign: (order: WorkOrderRow) => void }) {
  const { t } = useTranslation()
  if (!assignable(order)) return null
  return (
    <Authorized to="workorders.dispatch">
      <Button size="small" aria-label={`${order.engineer ? t('workOrders.reassign') : t('workOrders.assign')} ${order.number}`} onClick={() => onAssign(order)}>
        {order.engineer ? t('workOrders.reassign') : t('workOrders.assign')}
      </Button>
    </Authorized>
  )
}
