import { useTranslation } from 'react-i18next'
import type { ReturnWindow } from '@/api/return-types'

/** What a letter says of returns, each with the last day to ask for it. */
export function WindowLines({ windows }: { windows: ReturnWindow[] }) {
  const { t } = useTranslation()
  return windows.map((window) => (
    <p key={window.clauseId} className="small">
      {t('returns.clause')}「{window.words}」{window.lastDay && t(window.open ? 'returns.until' : 'returns.over', { date: window.lastDay })}
    </p>
  ))
}
