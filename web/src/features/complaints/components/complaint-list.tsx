import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ComplaintRow } from '@/api/complaint-types'
import { DueBadge } from '@/components/due-badge'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useComplaints } from '../api/complaints'

const columns = (t: TFunction): TableColumnsType<ComplaintRow> => [
  { key: 'answer', title: t('complaints.answerDue'), width: 250, render: (_, row) => (row.answer ? <DueBadge clock={row.answer} /> : <span className="muted">–</span>) },
  {
    key: 'subject',
    title: t('requests.column.subject'),
    render: (_, row) => (
      <>
        <Link className="subject" to={paths.request(row.id)}>
          {row.title}
        </Link>
        <div className="muted small nowrap">
          {row.number} · {instant(row.receivedAt)}
        </div>
      </>
    ),
  },
  { key: 'customer', title: t('requests.column.customer'), width: 200, render: (_, row) => row.customer?.name ?? '–' },
  { key: 'investigator', title: t('complaints.investigator'), width: 110, render: (_, row) => row.investigator ?? '–' },
  {
    key: 'standing',
    title: t('complaints.standing'),
    width: 300,
    render: (_, row) => (
      <>
        <strong>{word('complaints.is', row.standing)}</strong> {row.round > 1 && <span className="tag strong">{t('complaints.round', { n: row.round })}</span>}
        <div className="muted small">{[row.lastStepBy && word('actor', row.lastStepBy), instant(row.lastStepAt)].filter(Boolean).join(' · ')}</div>
        {row.reason && row.standing !== 'RECEIVED' && <div className="small">{row.reason}</div>}
      </>
    ),
  },
]

/** The complaints, the newest first. */
export function ComplaintList({ view }: { view: string }) {
  const { t } = useTranslation()
  const query = useComplaints(view)
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('complaints.none')} />}>
        {(rows) => (
          <Scroll>
            <Table<ComplaintRow> aria-label={t('complaints.title')} size="small" rowKey="id" columns={columns(t)} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
