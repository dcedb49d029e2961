import { useTranslation } from 'react-i18next'
import { instant } from '@/lib/format'
import type { CallBack } from '../api/call-backs'

/** How far a call-back has come, in words; one that was missed says so for ever. */
export function CallBackStanding({ callBack }: { callBack: CallBack }) {
  const { t } = useTranslation()
  const { state, due, late, attempts, triedAt, missedDue, needsTime } = callBack
  const word = state !== 'PLANNED' ? t(`callBacks.state.${state}`) : needsTime ? t('callBacks.needsTime') : late && !missedDue ? t('callBacks.late') : due ? t('callBacks.due') : t('callBacks.state.PLANNED')
  return (
    <span className="row tight">
      <span className={state !== 'PLANNED' ? 'tag quiet' : due ? 'tag strong' : 'tag'}>{word}</span>
      {missedDue && <span className="tag doubt">{t('callBacks.missed', { at: instant(missedDue) })}</span>}
      {attempts > 0 && <span className="muted small">{t('callBacks.attempts', { n: attempts, at: instant(triedAt) })}</span>}
    </span>
  )
}
