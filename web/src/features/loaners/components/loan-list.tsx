import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LoanLine } from '@/api/return-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useLoans } from '../api/loaners'
import { LoanAct, LoanState } from './loan-act'

const columns = (t: TFunction): TableColumnsType<LoanLine> => [
  { key: 'unit', title: t('returns.loaner.which'), render: (_, { loan }) => <strong>{`${loan.loaner.model} ${loan.loaner.serial}`}</strong> },
  { key: 'state', title: t('returns.stageIs'), width: 170, render: (_, { loan }) => <LoanState loan={loan} /> },
  { key: 'customer', title: t('returns.customer'), width: 200, dataIndex: 'customer' },
  { key: 'request', title: t('returns.request'), width: 190, render: (_, { loan, requestNumber }) => <Link className="nowrap" to={paths.request(loan.requestId)}>{requestNumber || t('returns.loaner.toRequest')}</Link> },
  {
    key: 'signed',
    title: t('returns.loaner.signer'),
    width: 230,
    render: (_, { loan }) => (
      <a href={apiUrl(`/loans/${loan.id}/signature.png`)} target="_blank" rel="noreferrer" title={loan.sha256}>
        {loan.signer} · {instant(loan.issuedAt)}
      </a>
    ),
  },
  { key: 'act', width: 110, render: (_, { loan }) => <LoanAct loan={loan} /> },
]

/** Who has which unit; only those out, those that should be back, or those that are back and wait for inspection. */
export function LoanList({ out, overdue, toInspect }: { out: boolean; overdue: boolean; toInspect: boolean }) {
  const { t } = useTranslation()
  const query = useLoans({ out: out || undefined, overdue: overdue || undefined, toInspect: toInspect || undefined })
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t(toInspect ? 'returns.loaner.noneToInspect' : overdue ? 'returns.loaner.noneOverdue' : 'returns.loaner.noneOut')} />}>
        {(rows) => (
          <Scroll>
            <Table<LoanLine> className="cards-on-phone" aria-label={t('returns.loaner.loans')} size="small" rowKey={(line) => line.loan.id} columns={columns(t)} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
