import { Select, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CustomerView } from '@/api/types'
import { LoadMore } from '@/components/load-more'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instantExact } from '@/lib/format'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useCustomerViews } from '../api/audit'
import { RecordLink } from './record-link'

const kinds = ['FILE', 'REQUEST', 'CONTRACT', 'PROMISE', 'UNIT', 'VISIT', 'PAPER', 'PROOF', 'EXPORT'] as const

const LINK = 'link:'

/** Whoever holds a link has no account; the link is named by its fingerprint. */
const isLink = (row: CustomerView) => row.actorId === 0 && row.username.startsWith(LINK)

/** Who saw or took away what of a customer. */
export function CustomerViews({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const [kind, setKind] = useUrlState('kind')
  const query = useCustomerViews(customerId, kind)
  return (
    <Panel
      title={t('admin.views.title')}
      flush
      extra={
        <Select
          size="small"
          aria-label={t('admin.views.kind')}
          placeholder={t('admin.views.anyKind')}
          allowClear
          value={kind || undefined}
          onChange={(chosen?: string) => setKind(chosen ?? '')}
          options={kinds.map((value) => ({ value, label: word('viewKind', value) }))}
          popupMatchSelectWidth={false}
          style={{ width: 150 }}
        />
      }
    >
      <p className="muted small panel-body">{t('admin.views.intro')}</p>
      <Scroll>
        <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('admin.views.empty')} />}>
          {(rows) => (
            <Table<CustomerView>
              className="cards-on-phone"
              aria-label={t('admin.views.title')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'at', title: t('admin.audit.at'), render: (_, row) => <span className="nowrap">{instantExact(row.at)}</span> },
                { key: 'who', title: t('admin.views.who'), render: (_, row) => (isLink(row) ? t('admin.views.byLink', { link: row.username.slice(LINK.length) }) : `${row.name} (${row.username})`) },
                { key: 'kind', title: t('admin.views.kind'), render: (_, row) => word('viewKind', row.kind) },
                { key: 'record', title: t('admin.audit.subject'), render: (_, row) => <RecordLink record={row.record} /> },
              ]}
            />
          )}
        </QueryStates>
        <LoadMore query={query} />
      </Scroll>
    </Panel>
  )
}
