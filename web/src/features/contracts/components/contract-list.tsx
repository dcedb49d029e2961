import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ContractRow } from '@/api/contract-types'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { ContractStatusTag } from '@/components/tags'
import { Scroll } from '@/components/scroll'
import type { Query } from '@/lib/api-client'
import { money } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useContracts } from '../api/get-contracts'

export function ContractList({ filter }: { filter: Query }) {
  const { t } = useTranslation()
  const query = useContracts(filter)
  const empty = (
    <EmptyState text={t('contracts.empty')}>
      <Authorized to="letters.review" door="GET /api/letters">
        <Link to={paths.letters}>{t('contracts.emptyLetters')}</Link>
      </Authorized>
    </EmptyState>
  )
  return (
    <Scroll className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={empty}>
        {(rows) => (
          <Table<ContractRow>
            aria-label={t('contracts.title')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'number', title: t('contracts.column.number'), render: (_, row) => <Link className="nowrap" to={paths.contract(row.id)}>{row.number}</Link> },
              { key: 'title', title: t('contracts.column.title'), dataIndex: 'title' },
              { key: 'customer', title: t('contracts.column.customer'), render: (_, row) => row.customer.name },
              { key: 'amount', title: t('contracts.column.amount'), align: 'right', render: (_, row) => <span className="nowrap">{money(row.amount)}</span> },
              { key: 'status', title: t('contracts.column.status'), render: (_, row) => <ContractStatusTag status={row.status} /> },
              { key: 'accepted', title: t('contracts.column.acceptedOn'), render: (_, row) => <span className="nowrap">{row.acceptedOn || '–'}</span> },
              { key: 'warranty', title: t('contracts.column.warrantyEndsOn'), render: (_, row) => <span className="nowrap">{row.warrantyEndsOn || '–'}</span> },
              { key: 'running', title: t('contracts.column.running'), align: 'right', dataIndex: 'running' },
              { key: 'kept', title: t('contracts.column.kept'), align: 'right', dataIndex: 'kept' },
              { key: 'broken', title: t('contracts.column.broken'), align: 'right', render: (_, row) => <span className={row.broken > 0 ? 'broken-number' : undefined}>{row.broken}</span> },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
