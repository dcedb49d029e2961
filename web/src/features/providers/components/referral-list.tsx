import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Referral } from '@/api/provider-types'
import { DueBadge } from '@/components/due-badge'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useReferrals } from '../api/providers'

const RUNS = new Set(['RUNNING', 'PAUSED', 'BREACHED'])

const columns = (t: TFunction): TableColumnsType<Referral> => [
  { key: 'number', title: t('providers.referral'), width: 190, render: (_, each) => <strong>{each.number}</strong> },
  { key: 'provider', title: t('providers.provider'), width: 200, dataIndex: 'provider' },
  {
    key: 'request',
    title: t('providers.request'),
    render: (_, each) => (
      <Link to={paths.request(each.requestId)}>
        {each.request} {each.title}
      </Link>
    ),
  },
  {
    key: 'state',
    title: t('providers.state'),
    width: 300,
    render: (_, each) => {
      if (each.end) return <span className="tag quiet">{t(`providers.outcome.${each.end.outcome}`)}</span>
      const next = each.clocks.find((clock) => RUNS.has(clock.state))
      return next ? <DueBadge clock={next} label={word('kind', next.kind)} /> : t('providers.noClock')
    },
  },
  { key: 'at', title: t('providers.referredAt'), width: 150, render: (_, each) => instant(each.referredAt) },
]

/** Cases with partners and manufacturers, newest first; only those that run, or all. */
export function ReferralList({ open }: { open: boolean }) {
  const { t } = useTranslation()
  const query = useReferrals({ open: open || undefined })
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t(open ? 'providers.noneRunning' : 'providers.noneEver')} />}>
        {(rows) => (
          <Scroll>
            <Table<Referral> aria-label={t('providers.referrals')} className="cards-on-phone" size="small" rowKey="id" columns={labelled(columns(t))} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
