import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DueBadge } from '@/components/due-badge'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { ContractStatusTag, RequestStatusTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useCustomerContracts, useCustomerRequests } from '../api/customers'

export function CustomerContracts({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const query = useCustomerContracts(customerId)
  return (
    <Panel title={t('parties.contracts')}>
      <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parties.contractsEmpty')} />}>
        {(rows) => (
          <ul className="part-list">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="grow">
                  <Link to={paths.contract(row.id)}>{row.number}</Link> {row.title}
                </span>
                {row.broken > 0 && <span className="broken-number small">{t('requests.brokenCount', { n: row.broken })}</span>}
                <ContractStatusTag status={row.status} />
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </Panel>
  )
}

export function CustomerRequests({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const query = useCustomerRequests(customerId)
  return (
    <Panel title={t('parties.requests')}>
      <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parties.requestsEmpty')} />}>
        {(rows) => (
          <ul className="part-list">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="grow">
                  <Link to={paths.request(row.id)}>{row.number}</Link> {row.title}
                  {row.nextDue && <DueBadge clock={row.nextDue} label={word('kind', row.nextDue.kind)} />}
                </span>
                <RequestStatusTag status={row.status} />
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </Panel>
  )
}
