import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Nonconformity } from '@/api/return-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useNonconformities } from '../api/nonconformities'
import { lotWords } from './lot-words'

const columns = (t: TFunction): TableColumnsType<Nonconformity> => [
  {
    key: 'number',
    title: t('returns.nc.number'),
    render: (_, row) => (
      <>
        <Link className="subject" to={paths.nonconformity(row.id)}>
          {row.number}
        </Link>
        <div className="small">{row.problem}</div>
      </>
    ),
  },
  { key: 'lot', title: t('returns.nc.lot'), width: 300, render: (_, row) => lotWords(row.lot) },
  { key: 'stage', title: t('returns.stageIs'), width: 120, render: (_, row) => <span className={row.stage === 'CLOSED' ? 'tag quiet' : 'tag accent'}>{word('returns.nc.stage', row.stage)}</span> },
  { key: 'disposition', title: t('returns.nc.disposition'), width: 120, render: (_, row) => (row.disposition ? word('returns.nc.become', row.disposition) : <span className="nil">–</span>) },
  { key: 'opened', title: t('returns.nc.heldAt'), width: 160, render: (_, row) => instant(row.openedAt) },
]

/** The cases, newest first. */
export function NonconformityList({ q }: { q: string }) {
  const { t } = useTranslation()
  const query = useNonconformities({ q })
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('returns.nc.none')} />}>
        {(rows) => (
          <Scroll>
            <Table<Nonconformity> className="cards-on-phone" aria-label={t('returns.nc.title')} size="small" rowKey="id" columns={columns(t)} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
