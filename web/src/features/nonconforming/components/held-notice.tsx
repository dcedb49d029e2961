import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import { useOpens } from '@/lib/session'
import { useHoldsOf } from '../api/nonconformities'

/** Says at the top of a unit's page that it is held; silent where nothing holds it. */
export function HeldNotice({ unitId }: { unitId: number }) {
  const { t } = useTranslation()
  const holds = useHoldsOf(unitId)
  const opens = useOpens()
  return (holds.data ?? []).map((held) => (
    <p key={held.id} role="note" className="notice">
      <strong>{t('returns.unitHeld')}</strong> {opens('GET /api/nonconformities/{id}') ? <Link to={paths.nonconformity(held.id)}>{held.number}</Link> : held.number} · {held.problem}
    </p>
  ))
}
