import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { QueueRow } from '@/api/types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { LoadMore } from '@/components/load-more'
import { Authorized } from '@/components/authorized'
import { Scroll } from '@/components/scroll'
import { paths } from '@/lib/paths'
import { useServiceRequests, type QueueFilter } from '../api/get-service-requests'
import { queueColumns } from './columns'
import { QueueCards } from './queue-cards'
import { useQueueKeys } from './use-queue-keys'

interface ServiceRequestListProps {
  filter: QueueFilter
  onSearch: () => void
  onHelp: () => void
}

const NO_ROWS: QueueRow[] = []

export function ServiceRequestList({ filter, onSearch, onHelp }: ServiceRequestListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useServiceRequests(filter)
  const selected = useQueueKeys(query.data ?? NO_ROWS, { onSearch, onHelp })
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<QueueEmpty />}>
        {(rows) => (
          <>
            <Scroll className="hide-phone">
              <Table<QueueRow>
                aria-label={t('requests.queue')}
                size="small"
                rowKey="id"
                columns={queueColumns(t)}
                dataSource={rows}
                pagination={false}
                rowClassName={(_, index) => (index === selected ? 'selected-row' : '')}
                onRow={(row, index) => ({
                  'aria-selected': index === selected,
                  onDoubleClick: () => void navigate(paths.request(row.id)),
                })}
              />
            </Scroll>
            <QueueCards rows={rows} />
          </>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}

function QueueEmpty() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState text={t('requests.empty')}>
      <Authorized to="requests.write">
        <p className="muted" style={{ marginBottom: 12 }}>
          {t('requests.emptyInvite')}
        </p>
        <Button type="primary" onClick={() => void navigate(paths.intake)}>
          {t('requests.newRequest')}
        </Button>
      </Authorized>
    </EmptyState>
  )
}
