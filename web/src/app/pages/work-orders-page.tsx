import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { Scroll } from '@/components/scroll'
import type { WorkOrderView } from '@/features/workorders/api/get-work-orders'
import { OpenFollowUps } from '@/features/checklists/components/follow-ups'
import { PoolList } from '@/features/dispatch/components/pool-list'
import { WorkOrderList } from '@/features/workorders/components/work-order-list'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'

const views: WorkOrderView[] = ['mine', 'open', 'unassigned', 'done']

export default function WorkOrdersPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [view, setView] = useUrlState('view', may('workorders.dispatch') ? 'open' : may('requests.write') ? 'open' : 'mine')
  // In the field, what nobody has yet is offered in the pool.
  const inTheField = may('workorders.execute') && !may('workorders.dispatch') && !may('requests.write')
  const offered = views.filter((each) => each !== 'unassigned' || !inTheField)
  return (
    <Page title={t('workOrders.title')}>
      <Scroll>
        <Segmented aria-label={t('workOrders.views')} value={view} onChange={setView} options={offered.map((value) => ({ value, label: t(`workOrders.view.${value}`) }))} />
      </Scroll>
      {may('workorders.execute', 'GET /api/dispatch/pool') && <PoolList />}
      <OpenFollowUps />
      <WorkOrderList view={view as WorkOrderView} />
    </Page>
  )
}
