import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PromiseDue } from '@/api/clock-types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import type { Query } from '@/lib/api-client'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { usePromisesDue } from '../api/get-obligation'
import { EvidenceDialog } from './evidence-dialog'

/** What contracts promise besides requests and is due soon, overdue ones first. */
export function DueList({ filter, onExplain }: { filter: Query; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const query = usePromisesDue(filter)
  const [proving, setProving] = useState<PromiseDue['clock']>()
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('contracts.dueList.empty')} />}>
        {(rows) => (
          <Scroll>
            <Table<PromiseDue>
              className="cards-on-phone"
              aria-label={t('contracts.dueList.title')}
              size="small"
              rowKey={(row) => row.clock.obligationId}
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'due', title: t('contracts.obligations.due'), width: 300, render: (_, row) => <DueBadge clock={row.clock} /> },
                {
                  key: 'kind',
                  title: t('contracts.obligations.kind'),
                  render: (_, row) => (
                    <>
                      <div>
                        {word('kind', row.clock.kind)} <span className="muted">{row.label}</span>
                      </div>
                      <div className="muted small">{row.promise}</div>
                    </>
                  ),
                },
                {
                  key: 'contract',
                  title: t('parties.unit.contract'),
                  render: (_, row) => (
                    <>
                      <Link to={`${paths.contract(row.contract.id)}?tab=clauses`}>{row.contract.title}</Link>
                      <div className="muted small">{row.customer?.name}</div>
                    </>
                  ),
                },
                {
                  key: 'actions',
                  title: <span className="visually-hidden">{t('requests.actions')}</span>,
                  render: (_, row) => (
                    <span className="row tight">
                      <Button size="small" onClick={() => onExplain(row.clock.obligationId)}>
                        {t('contracts.obligations.why')}
                      </Button>
                      <Authorized to="requests.write">
                        <Button size="small" onClick={() => setProving(row.clock)}>
                          {t('contracts.obligations.evidence')}
                        </Button>
                      </Authorized>
                    </span>
                  ),
                },
              ]}
            />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
      {proving && <EvidenceDialog obligationId={proving.obligationId} kind={proving.kind} onClose={() => setProving(undefined)} />}
    </div>
  )
}
