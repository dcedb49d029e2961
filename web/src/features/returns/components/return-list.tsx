import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReturnRow } from '@/api/return-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useReturns } from '../api/returns'

const columns = (t: TFunction): TableColumnsType<ReturnRow> => [
  {
    key: 'number',
    title: t('returns.number'),
    render: (_, row) => (
      <>
        <Link className="subject" to={paths.return(row.id)}>
          {row.number}
        </Link>
        <div className="small">{row.problem}</div>
      </>
    ),
  },
  { key: 'stage', title: t('returns.stageIs'), width: 130, render: (_, row) => <span className={(row.stage === 'DONE' && !row.awaitsReceipt) || row.stage === 'WITHDRAWN' ? 'tag quiet' : 'tag accent'}>{row.awaitsReceipt ? t('returns.awaitsReceipt') : word('returns.stage', row.stage)}</span> },
  { key: 'wish', title: t('returns.wants'), width: 120, render: (_, row) => (row.outcome ? word('returns.outcome', row.outcome) : word('returns.wish', row.wish)) },
  { key: 'unit', title: t('returns.unit'), width: 200, render: (_, row) => <Link to={paths.unit(row.unit.id)}>{`${row.unit.model} ${row.unit.serial}`}</Link> },
  { key: 'customer', title: t('returns.customer'), width: 200, dataIndex: 'customer' },
  { key: 'opened', title: t('returns.openedAt'), width: 160, render: (_, row) => instant(row.openedAt) },
]

/** Returns, the newest first; on a phone one below the other. */
export function ReturnList({ running, q }: { running: boolean; q: string }) {
  const { t } = useTranslation()
  const query = useReturns({ running: running || undefined, q })
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('returns.none')} />}>
        {(rows) => (
          <>
            <div className="wide-only">
              <Scroll>
                <Table<ReturnRow> aria-label={t('returns.title')} size="small" rowKey="id" columns={columns(t)} dataSource={rows} pagination={false} />
              </Scroll>
            </div>
            <ul className="only-phone cards">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link className="card-link" to={paths.return(row.id)}>
                    <strong>{row.number}</strong> <span className="tag accent">{row.awaitsReceipt ? t('returns.awaitsReceipt') : word('returns.stage', row.stage)}</span>
                    <div>{`${row.unit.model} ${row.unit.serial}`}</div>
                    <div className="muted small">
                      {row.customer} · {row.problem}
                    </div>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
