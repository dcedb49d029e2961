import { Button, Table } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import type { QueueRow } from '@/api/request-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { LoadMore } from '@/components/load-more'
import { NoMatch } from '@/components/no-match'
import { Authorized } from '@/components/authorized'
import { Scroll } from '@/components/scroll'
import { paths } from '@/lib/paths'
import { useServiceRequests, type QueueFilter } from '../api/get-service-requests'
import { BulkBar } from './bulk-bar'
import { queueColumns } from './columns'
import { narrowing, useQueueAddress } from './queue-address'
import { QueueCards } from './queue-cards'
import { rememberQueue } from './queue-walk'
import { useQueueKeys } from './use-queue-keys'

interface ServiceRequestListProps {
  filter: QueueFilter
  onSearch: () => void
  onHelp: () => void
}

const NO_ROWS: QueueRow[] = []
const NONE: ReadonlySet<number> = new Set()

export function ServiceRequestList({ filter, onSearch, onHelp }: ServiceRequestListProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useServiceRequests(filter)
  const shown = query.data ?? NO_ROWS
  const { search } = useLocation()
  useEffect(() => {
    if (query.data) rememberQueue(query.data.map((row) => row.id), search)
  }, [query.data, search])
  const [chosen, setChosen] = useState<ReadonlySet<number>>(NONE)
  // Another question is another list: what was selected in the one before is not acted on unseen.
  const asked = JSON.stringify(filter)
  const [before, setBefore] = useState(asked)
  if (before !== asked) {
    setBefore(asked)
    setChosen(NONE)
  }
  const toggle = ({ id }: QueueRow) =>
    setChosen((ids) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const clear = () => setChosen(NONE)
  const { params, set } = useQueueAddress()
  const narrowed = params.has('q') || narrowing.some((name) => params.has(name))
  const selected = useQueueKeys(shown, { onSearch, onHelp, onToggle: toggle, onSelectAll: () => setChosen(new Set(shown.map((row) => row.id))), onClear: clear })
  return (
    <div className="panel">
      <BulkBar rows={shown.filter((row) => chosen.has(row.id))} onClear={clear} />
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={narrowed ? <NoMatch onClear={() => set(Object.fromEntries([...narrowing, 'q' as const].map((name) => [name, undefined])))} /> : <QueueEmpty />}>
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
                rowSelection={{
                  selectedRowKeys: [...chosen],
                  onChange: (keys) => setChosen(new Set(keys.map(Number))),
                  columnWidth: 36,
                  getCheckboxProps: (row) => ({ 'aria-label': t('requests.bulk.select', { number: row.number }) }),
                  getTitleCheckboxProps: () => ({ 'aria-label': t('requests.bulk.selectAll') }),
                }}
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
