import { useTranslation } from 'react-i18next'
import type { QueueCounts, QueueView } from '@/api/request-types'

const views: QueueView[] = ['all', 'mine', 'unassigned', 'due-today', 'breached', 'paused', 'awaiting-approval', 'awaiting-customer', 'closed']

interface ViewRailProps {
  current: QueueView
  counts: QueueCounts | undefined
  onChoose: (view: QueueView) => void
}

/** The saved views with how many requests wait in each. */
export function ViewRail({ current, counts, onChoose }: ViewRailProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('requests.views')} className="view-rail">
      {views.map((view) => {
        const count = counts?.[view]
        return (
          <button key={view} type="button" aria-current={view === current ? 'true' : undefined} onClick={() => onChoose(view)}>
            <span>{t(`requests.view.${view}`)}</span>
            {count !== undefined && <span className={view === 'breached' && count > 0 ? 'broken-number' : 'muted'}>{count > 999 ? '999+' : count}</span>}
          </button>
        )
      })}
    </nav>
  )
}
