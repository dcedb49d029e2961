import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { UnitRow } from '@/api/types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import type { Query } from '@/lib/api-client'
import { paths } from '@/lib/paths'
import { useUnits } from '../api/units'

export function UnitList({ filter }: { filter: Query }) {
  const { t } = useTranslation()
  const query = useUnits(filter)
  return (
    <Scroll>
      <QueryStates query={query} rows={3} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parties.unitsEmpty')} />}>
        {(rows) => (
          <Table<UnitRow>
            aria-label={t('parties.units')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'serial', title: t('parties.unit.serial'), render: (_, row) => <Link to={paths.unit(row.id)}>{row.serial}</Link> },
              { key: 'model', title: t('parties.unit.model'), render: (_, row) => [row.model, row.name].filter(Boolean).join(' · ') },
              { key: 'accepted', title: t('parties.unit.acceptedOn'), render: (_, row) => <span className="nowrap">{row.acceptedOn || '–'}</span> },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
