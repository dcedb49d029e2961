import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import { useOpens } from '@/lib/session'
import { useCallBackCounts } from '../api/call-backs'

/** From the workbench to the call-backs, with how many are due: the reader's own and all. */
export function CallBackLink() {
  const { t } = useTranslation()
  const { data } = useCallBackCounts(useOpens()('GET /api/call-backs/counts'))
  if (!data || data.all === 0) return null
  return (
    <>
      <Link to={`${paths.callBacks}?whose=mine&span=DUE`} className="rail-link">
        <span>{t('callBacks.dueMine')}</span>
        <span className={data.mineDue > 0 ? undefined : 'muted'}>{data.mineDue}</span>
      </Link>
      <Link to={`${paths.callBacks}?whose=all&span=DUE`} className="rail-link">
        <span>{t('callBacks.dueAll')}</span>
        <span className="muted">{data.allDue}</span>
      </Link>
    </>
  )
}
