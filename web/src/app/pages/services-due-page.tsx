import { Select, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ServiceDue } from '@/api/unit-types'
import { LoadMore } from '@/components/load-more'
import { Page } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { useServicesDue } from '@/features/installedbase/api/owed'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'

export default function ServicesDuePage() {
  const { t } = useTranslation()
  const [days, setDays] = useUrlState('days', '30')
  const query = useServicesDue(days)
  return (
    <Page title={t('units.servicesDue')} actions={<Select aria-label={t('units.within')} value={days} onChange={setDays} style={{ width: 150 }} options={['7', '14', '30', '90', '365'].map((value) => ({ value, label: t('units.days', { n: Number(value) }) }))} />}>
      <div className="panel">
        <Scroll>
          <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('units.nothingDue')} />}>
            {(rows) => (
              <Table<ServiceDue>
                aria-label={t('units.servicesDue')}
                size="small"
                rowKey="unitId"
                pagination={false}
                dataSource={rows}
                columns={[
                  { key: 'unit', title: t('parties.units'), render: (_, row) => <Link to={paths.unit(row.unitId)}>{`${row.model} ${row.serial}`}</Link> },
                  { key: 'next', title: t('units.nextService'), render: (_, { cycle }) => <span className="nowrap">{cycle.nextOn}</span> },
                  { key: 'by', title: t('units.why'), render: (_, { cycle }) => word('units.by', cycle.nextBy) },
                  { key: 'last', title: t('units.lastService'), render: (_, { cycle }) => <span className="nowrap">{cycle.lastOn}</span> },
                ]}
              />
            )}
          </QueryStates>
          <LoadMore query={query} />
        </Scroll>
      </div>
    </Page>
  )
}
