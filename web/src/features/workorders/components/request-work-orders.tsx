import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { WorkOrderRow } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { WorkOrderStatusTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { useWorkOrdersOf } from '../api/get-work-orders'
import { ContinueDialog } from './continue-dialog'

const ended = ({ status }: WorkOrderRow) => status === 'COMPLETED' || status === 'CANCELLED'

/** The visits of a request, and another one where all have ended; nothing is drawn while there are none. */
export function RequestWorkOrders({ requestId, open }: { requestId: number; open: boolean }) {
  const { t } = useTranslation()
  const { data: rows = [] } = useWorkOrdersOf(requestId)
  const [continuing, setContinuing] = useState(false)
  const latest = rows.reduce<WorkOrderRow | undefined>((last, row) => (!last || row.id > last.id ? row : last), undefined)
  if (!latest) return null
  return (
    <Panel title={t('requests.fact.workOrders')}>
      <ul className="stack tight">
        {rows.map((order) => (
          <li key={order.id}>
            <span className="row tight">
              <Link to={paths.workOrder(order.id)}>{order.number}</Link>
              <WorkOrderStatusTag status={order.status} />
              <span className="muted small">{order.engineer?.displayName}</span>
            </span>
            {order.continues && <span className="muted small">{`${t('field.again.continues')} ${order.continues.number} · ${t(`field.again.reason.${order.continues.reason}`)}`}</span>}
          </li>
        ))}
      </ul>
      {open && rows.every(ended) && (
        <Authorized to="workorders.dispatch">
          <Button style={{ marginTop: 10 }} onClick={() => setContinuing(true)}>
            {t('field.again.order')}
          </Button>
        </Authorized>
      )}
      {continuing && <ContinueDialog orderId={latest.id} onClose={() => setContinuing(false)} />}
    </Panel>
  )
}
