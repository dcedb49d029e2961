import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardVisit } from '@/api/dispatch-types'
import { instant } from '@/lib/format'
import { useAssignVisit } from '../api/dispatch'

/** A visit as it was before it was taken back, and its version since. */
export interface Taken {
  was: BoardVisit
  version: number
}

/** Says that a visit was taken back from its engineer, and gives it him again when that was a slip. */
export function Released({ taken: { was, version }, engineer, onClose }: { taken: Taken; engineer: string; onClose: () => void }) {
  const { t } = useTranslation()
  const again = useAssignVisit(onClose)
  const { id, number, engineerId, from, to } = was.visit
  return (
    <div role="status" className={was.need.agreed ? 'notice' : 'notice plain'}>
      <div className="row apart">
        <span>
          {t('dispatch.released', { number, engineer, at: instant(from) })} {was.need.agreed && <strong>{t('dispatch.releasedAgreed')}</strong>}
        </span>
        <span className="row tight">
          {engineerId !== null && (
            <Button size="small" loading={again.isPending} onClick={() => again.mutate({ visitId: id, version, engineerId, from, to })}>
              {t('dispatch.undo')}
            </Button>
          )}
          <Button size="small" type="text" aria-label={t('dispatch.closeNotice')} onClick={onClose}>
            ×
          </Button>
        </span>
      </div>
    </div>
  )
}
