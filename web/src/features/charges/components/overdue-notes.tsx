import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Authorized } from '@/components/authorized'
import { amount } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useOverdueNotes } from '../api/charges'

/** What the customer has not paid in time, for those who may see money; nothing where there is nothing. */
export function OverdueNotes({ customerId }: { customerId: number }) {
  return (
    <Authorized to="charges.read" door="GET /api/charge-notes/overdue">
      <Overdue customerId={customerId} />
    </Authorized>
  )
}

function Overdue({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const { data } = useOverdueNotes(customerId)
  if (!data || data.length === 0) return null
  return (
    <div role="note" className="notice">
      {data.map((each) => (
        <p key={each.currency}>{t('quotes.open.overdue', { n: each.notes, amount: amount(each.amount, each.currency), days: each.oldestDays })}</p>
      ))}
      <Link className="small" to={`${paths.openItems}?customer=${customerId}`}>
        {t('quotes.open.showOverdue')}
      </Link>
    </div>
  )
}
