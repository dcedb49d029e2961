import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import { useAwaiting } from '../api/approvals'

/** From the workbench to what waits for the reader's approval, with how much that is. */
export function AwaitingLink() {
  const { t } = useTranslation()
  const { data } = useAwaiting()
  if (!data || data.total === 0) return null
  return (
    <Link to={paths.approvals} className="rail-link">
      <span>{t('approvals.awaiting')}</span>
      <span className="muted">{data.total}</span>
    </Link>
  )
}
