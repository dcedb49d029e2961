import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Panel } from '@/components/page'
import { WorkOrderStatusTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { useWorkOrdersOf } from '../api/get-work-orders'

/** The visits of a request; nothing is drawn while there are none. */
export function RequestWorkOrders({ requestId }: { requestId: number }) {
  const { t } = useTranslation()
  const { data: rows = [] } = useWorkOrdersOf(requestId)
  if (rows.length === 0) return null
  return (
    <Panel title={t('requests.fact.workOrders')}>
      <ul className="stack tight">
        {rows.map((order) => (
          <li key={order.id} className="row tight">
            <Link to={paths.workOrder(order.id)}>{order.number}</Link>
            <WorkOrderStatusTag status={order.status} />
            <span className="muted small">{order.engineer?.displayName}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
