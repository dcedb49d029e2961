import { Checkbox, Select, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StockRow } from '@/api/parts-types'
import { CsvLink } from '@/components/csv-link'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { SearchBox } from '@/components/search-box'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { usePlaces, useStock } from '../api/parts'
import { amount } from './amount'

/** What is on hand by part and store, with what has to be ordered. */
export function StockTable() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  const [place, setPlace] = useUrlState('place')
  const [below, setBelow] = useUrlState('below')
  const places = usePlaces()
  const filter = { q, place, below: below ? true : undefined }
  const query = useStock(filter)
  return (
    <>
      <div className="row" style={{ padding: '10px 0' }}>
        <SearchBox label={t('parts.search')} value={q} onChange={setQ} />
        <Select
          aria-label={t('parts.place')}
          style={{ minWidth: 150 }}
          value={place}
          onChange={setPlace}
          options={[{ value: '', label: t('parts.allPlaces') }, ...(places.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))]}
        />
        <Checkbox checked={below !== ''} onChange={(event) => setBelow(event.target.checked ? '1' : '')}>
          {t('parts.belowOnly')}
        </Checkbox>
        <span className="grow" />
        <CsvLink path="/stock.csv" query={filter} />
      </div>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t(below ? 'parts.nothingBelow' : 'parts.empty')} />}>
        {(rows) => (
          <Scroll>
            <Table<StockRow>
              className="cards-on-phone"
              aria-label={t('parts.stock')}
              size="small"
              rowKey={(row) => `${row.partId}-${row.placeId}`}
              pagination={false}
              dataSource={rows}
              columns={labelled<StockRow>([
                { key: 'number', title: t('parts.number'), render: (_, row) => <Link to={paths.part(row.partId)}>{row.number}</Link> },
                {
                  key: 'name',
                  title: t('parts.name'),
                  render: (_, row) => (
                    <span className="row tight">
                      {row.name}
                      {row.consumable && <span className="tag quiet">{t('parts.consumable')}</span>}
                    </span>
                  ),
                },
                { key: 'place', title: t('parts.place'), render: (_, row) => row.placeName },
                { key: 'good', title: t('parts.good'), align: 'right', render: (_, row) => <strong className="nowrap">{amount(row.good, row.unit)}</strong> },
                { key: 'reserved', title: t('parts.reserved'), align: 'right', render: (_, row) => nonzero(row.reserved) },
                { key: 'coming', title: t('parts.coming'), align: 'right', render: (_, row) => nonzero(row.coming) },
                { key: 'bad', title: t('parts.bad'), align: 'right', render: (_, row) => nonzero(row.bad) },
                { key: 'point', title: t('parts.atLeast'), align: 'right', render: (_, row) => nonzero(row.atLeast) },
                { key: 'missing', title: t('parts.toOrder'), align: 'right', render: (_, row) => (row.missing > 0 ? <span className="badge warning">{t('parts.order', { n: row.missing })}</span> : nonzero(0)) },
              ])}
            />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </>
  )
}

/** A figure, or a dash that needs no card of its own. */
const nonzero = (n: number | null) => n || <span className="nil">–</span>
