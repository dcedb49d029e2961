import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CustomerRow } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { paths } from '@/lib/paths'
import { useCustomers } from '../api/customers'

export function CustomerList({ q, onCreate }: { q: string; onCreate: () => void }) {
  const { t } = useTranslation()
  const query = useCustomers(q)
  const empty = (
    <EmptyState text={t('parties.empty')}>
      <Authorized to="customers.write">
        <Button type="primary" onClick={onCreate}>
          {t('parties.create')}
        </Button>
      </Authorized>
    </EmptyState>
  )
  return (
    <Scroll className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={empty}>
        {(rows) => (
          <Table<CustomerRow>
            aria-label={t('parties.customers')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'name', title: t('parties.column.name'), render: (_, row) => <Link to={paths.customer(row.id)}>{row.name}</Link> },
              { key: 'number', title: t('parties.column.number'), width: 150, dataIndex: 'number' },
              { key: 'region', title: t('parties.column.region'), width: 140, render: (_, row) => row.region || '–' },
              { key: 'address', title: t('parties.column.address'), responsive: ['md'], render: (_, row) => row.address || '–' },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
