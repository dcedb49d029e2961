import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OtherVisit } from '@/api/field-types'
import type { WorkOrder } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { WorkOrderStatusTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { ContinueDialog } from './continue-dialog'

const isOpen = ({ status }: { status: WorkOrder['status'] }) => status !== 'COMPLETED' && status !== 'CANCELLED'

/** Whether the office may order another visit: somebody was there, or it ended, and none is planned yet. */
const mayContinue = (order: WorkOrder) => (Boolean(order.arrivedAt) || !isOpen(order)) && !order.chapters?.continuation?.after.some(isOpen)

/** The visit this one goes on with, those that go on with it, and what the engineer proposes. */
export function ContinuationPanel({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const { before, after = [], proposed } = order.chapters?.continuation ?? {}
  const stands = proposed && isOpen(order)
  if (!before && after.length === 0 && !stands) return null
  return (
    <Panel title={t('field.again.title')}>
      <ul className="stack tight">
        {before && <OtherLine relation={t('field.again.continues')} other={before} />}
        {after.map((each) => (
          <OtherLine key={each.id} relation={t('field.again.continued')} other={each} />
        ))}
        {stands && (
          <li>
            <span className="row tight">
              <span className="tag accent">{t('field.again.proposed')}</span>
              {t(`field.again.reason.${proposed.reason}`)}
            </span>
            {proposed.note && <p className="pre">{proposed.note}</p>}
            <p className="muted small">{t('field.again.planned')}</p>
          </li>
        )}
      </ul>
    </Panel>
  )
}

/** The office orders another visit from here. */
export function ContinueButton({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const [ordering, setOrdering] = useState(false)
  if (!mayContinue(order)) return null
  return (
    <Authorized to="workorders.dispatch">
      <Button onClick={() => setOrdering(true)}>{t('field.again.order')}</Button>
      {ordering && <ContinueDialog orderId={order.id} onClose={() => setOrdering(false)} />}
    </Authorized>
  )
}

function OtherLine({ relation, other }: { relation: string; other: OtherVisit }) {
  const { t } = useTranslation()
  const found = [other.fault, other.solution].filter(Boolean).join(' → ')
  return (
    <li>
      <span className="row tight">
        <span className="tag slate">{relation}</span>
        <Authorized to="workorders.dispatch" otherwise={other.number}>
          <Link to={paths.workOrder(other.id)}>{other.number}</Link>
        </Authorized>
        <WorkOrderStatusTag status={other.status} />
        <span>{t(`field.again.reason.${other.reason}`)}</span>
        <span className="muted small">{other.engineer}</span>
      </span>
      {other.note && <p className="pre">{other.note}</p>}
      {found && <p className="muted small pre">{t('field.again.found', { what: found })}</p>}
    </li>
  )
}
