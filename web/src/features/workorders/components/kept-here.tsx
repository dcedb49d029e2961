import { useTranslation } from 'react-i18next'
import { useOutbox } from '@/lib/field/outbox'

/** Before anyone has signed in: whose records wait on this phone. */
export function KeptHere() {
  const { t } = useTranslation()
  const acts = useOutbox()
  if (acts.length === 0) return null
  const authors = new Map(acts.map((act) => [act.userId, act.userName]))
  return (
    <div className="notice plain" role="status" data-testid="kept-here">
      <p>{t('field.keptHere')}</p>
      <ul>
        {[...authors].map(([id, name]) => (
          <li key={id}>{t('field.keptOf', { name, n: acts.filter((act) => act.userId === id).length })}</li>
        ))}
      </ul>
    </div>
  )
}
