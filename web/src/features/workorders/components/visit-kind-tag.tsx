import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { VisitKind, WorkOrder } from '@/api/visit-types'
import { useMay } from '@/lib/session'
import { useWorkOrderAct } from '../api/act-on-work-order'

const kinds: VisitKind[] = ['REPAIR', 'INSTALLATION', 'INSPECTION', 'TRAINING', 'DELIVERY', 'LOANER', 'STANDBY']
const changeable = new Set(['OPEN', 'ASSIGNED', 'ACCEPTED'])

/** What the visit is for; whoever plans it may say otherwise before the engineer sets out. */
export function VisitKindTag({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useWorkOrderAct(order.id)
  if (!order.kind) return null
  if (!may('workorders.dispatch') || !changeable.has(order.status)) return <span className="tag quiet">{t(`field.kind.${order.kind}`)}</span>
  return (
    <Select
      size="small"
      aria-label={t('field.kindLabel')}
      style={{ minWidth: 110 }}
      value={order.kind}
      loading={act.isPending}
      options={kinds.map((value) => ({ value, label: t(`field.kind.${value}`) }))}
      onChange={(kind) => act.mutate({ name: 'kind', body: { kind } })}
    />
  )
}
