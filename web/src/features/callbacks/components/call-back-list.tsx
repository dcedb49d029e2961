import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { useOpenCallBacks, type CallBack, type Span } from '../api/call-backs'
import { CallBackActs } from './call-back-acts'
import { CallBackStanding } from './call-back-standing'

const columns = (t: TFunction): TableColumnsType<CallBack> => [
  {
    key: 'due',
    title: t('callBacks.field.dueAt'),
    width: 230,
    render: (_, row) => (
      <>
        <time dateTime={row.dueAt}>{instant(row.dueAt)}</time>
        <div>
          <CallBackStanding callBack={row} />
        </div>
      </>
    ),
  },
  {
    key: 'whom',
    title: t('callBacks.field.whom'),
    width: 200,
    render: (_, row) => (
      <>
        <div>
          {row.whom} <a href={`tel:${row.phone}`}>{row.phone}</a>
        </div>
        <div className="muted small">{row.customer?.name}</div>
      </>
    ),
  },
  { key: 'reason', title: t('callBacks.field.reason'), render: (_, row) => <span className="pre">{row.reason}</span> },
  {
    key: 'request',
    title: t('callBacks.field.request'),
    render: (_, row) => (
      <>
        <Link className="subject" to={paths.request(row.request.id)}>
          {row.request.title}
        </Link>
        <div className="muted small nowrap">{row.request.number}</div>
      </>
    ),
  },
  { key: 'caller', title: t('callBacks.field.caller'), width: 110, render: (_, row) => row.caller.displayName },
  { key: 'acts', title: <span className="visually-hidden">{t('requests.actions')}</span>, render: (_, row) => <CallBackActs callBack={row} /> },
]

/** The call-backs that are to be made, soonest first. */
export function CallBackList({ mine, span }: { mine: boolean; span: Span }) {
  const { t } = useTranslation()
  const query = useOpenCallBacks(mine, span)
  return (
    <div className="panel">
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <EmptyState text={t(span === 'ALL' ? 'callBacks.noneOpen' : 'callBacks.noneDue')}>
            <p className="muted">{t('callBacks.howTo')}</p>
          </EmptyState>
        }
      >
        {(rows) => (
          <Scroll>
            <Table<CallBack> className="cards-on-phone" aria-label={t('callBacks.title')} size="small" rowKey="id" columns={labelled(columns(t))} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
