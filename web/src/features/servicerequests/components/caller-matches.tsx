import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CallerMatch } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { paths } from '@/lib/paths'

interface CallerMatchesProps {
  matches: CallerMatch[]
  chosen: CallerMatch | undefined
  onChoose: (match: CallerMatch) => void
}

/** Who the number belongs to; several people may share one switchboard. */
export function CallerMatches({ matches, chosen, onChoose }: CallerMatchesProps) {
  const { t } = useTranslation()
  if (matches.length === 0) {
    return (
      <div role="status" className="notice row apart" style={{ marginBottom: 14 }}>
        <span>{t('requests.intake.noMatch')}</span>
        <Authorized to="customers.write">
          <Link to={`${paths.customers}?new=1`}>{t('requests.intake.newCustomer')}</Link>
        </Authorized>
      </div>
    )
  }
  return (
    <ul className="row" aria-label={t('requests.intake.match')} style={{ marginBottom: 14 }}>
      {matches.map((match) => (
        <li key={`${match.customer.id}-${match.contact.id}`}>
          <Button type={match === chosen ? 'primary' : 'default'} ghost={match === chosen} onClick={() => onChoose(match)}>
            {match.contact.name} · {match.customer.name}
          </Button>
        </li>
      ))}
    </ul>
  )
}
