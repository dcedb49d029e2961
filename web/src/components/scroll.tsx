import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Room for a table wider than the screen; reachable and movable by keyboard. */
export function Scroll({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div role="group" aria-label={t('table')} tabIndex={0} className={className} style={{ overflowX: 'auto' }}>
      {children}
    </div>
  )
}
