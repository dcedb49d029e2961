import { Select, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ComplaintRow, ComplaintStanding } from '@/api/complaint-types'
import { DueBadge } from '@/components/due-badge'
import { LoadMore } from '@/components/load-more'
import { NoMatch } from '@/components/no-match'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { SearchBox } from '@/components/search-box'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useClearUrl, useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useComplaints } from '../api/complaints'

const open: ComplaintStanding[] = ['RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'FOUND', 'IN_APPROVAL', 'NOT_APPROVED', 'READY', 'ANSWERED', 'NOT_ACCEPTED']
const ended: ComplaintStanding[] = ['ACCEPTED', 'LET_END', 'RECLASSIFIED', 'WITHDRAWN']

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
  const [standing, setStanding] = useUrlState('standing')
  const [q, setQ] = useUrlState('q')
  const clear = useClearUrl('standing', 'q')
  const query = useComplaints({ view, standing, q })
  return (
    <>
      <div className="row" role="search" aria-label={t('requests.desk.filters')}>
        <SearchBox label={t('complaints.search')} value={q} onChange={setQ} />
        <Select
          aria-label={t('complaints.standing')}
          placeholder={t('complaints.anyStanding')}
          allowClear
          style={{ width: 170 }}
          value={standing || undefined}
          onChange={(chosen?: string) => setStanding(chosen ?? '')}
          options={(view === 'open' ? open : [...open, ...ended]).map((value) => ({ value, label: word('complaints.is', value) }))}
        />
      </div>
      <div className="panel">
        <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={standing || q ? <NoMatch onClear={clear} /> : <Nothing stillOpen={view === 'open'} />}>
          {(rows) => (
            <Scroll>
              <Table<ComplaintRow> aria-label={t('complaints.title')} size="small" rowKey="id" columns={columns(t)} dataSource={rows} pagination={false} />
            </Scroll>
          )}
        </QueryStates>
        <LoadMore query={query} />
      </div>
    </>
  )
}

function Nothing({ stillOpen }: { stillOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState text={t(stillOpen ? 'complaints.noneOpen' : 'complaints.none')}>
      <p className="muted">{t('complaints.howTo')}</p>
    </EmptyState>
  )
}
