import { Button, Segmented, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChargeNoteRow } from '@/api/charges-types'
import { CsvLink } from '@/components/csv-link'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { amount } from '@/lib/format'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { useClearUrl, useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useAges, useChargeNotes } from '../api/charges'

const columns = (t: TFunction): TableColumnsType<ChargeNoteRow> => [
  { key: 'number', title: t('quotes.column.number'), width: 190, render: (_, { note }) => <Link className="subject nowrap" to={paths.chargeNote(note.id)}>{note.number}</Link> },
  { key: 'customer', title: t('quotes.field.customer'), render: (_, { customer }) => customer?.name ?? '–' },
  { key: 'due', title: t('quotes.field.dueOn'), width: 130, render: (_, { note }) => note.dueOn },
  { key: 'age', title: t('quotes.open.age'), width: 140, render: (_, { note, age }) => (note.balance === '0.00' ? <span className="tag quiet">{word('quotes.state', 'PAID')}</span> : <span className={age === 'NOT_DUE' ? 'tag quiet' : 'tag doubt'}>{word('quotes.age', age)}</span>) },
  { key: 'total', title: t('quotes.column.total'), width: 130, align: 'right', render: (_, { note }) => amount(note.total, note.currency) },
  { key: 'balance', title: t('quotes.open.balance'), width: 130, align: 'right', render: (_, { note }) => <strong>{amount(note.balance, note.currency)}</strong> },
]

/** What customers owe, the longest due first, with how old it is in all. */
export function OpenItems() {
  const { t } = useTranslation()
  const [view, setView] = useUrlState('view', 'open')
  const [customer] = useUrlState('customer')
  const clear = useClearUrl('customer')
  const query = useChargeNotes(view === 'paid', Number(customer) || undefined)
  return (
    <>
      <Ages />
      <div className="panel">
        <div className="row apart" style={{ padding: 12 }}>
          <Segmented aria-label={t('quotes.open.title')} value={view} onChange={setView} options={(['open', 'paid'] as const).map((value) => ({ value, label: t(`quotes.open.${value}`) }))} />
          {customer ? <Button onClick={clear}>{t('quotes.open.allCustomers')}</Button> : <CsvLink path="/charge-notes/open.csv" />}
        </div>
        <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t(view === 'paid' ? 'quotes.open.nonePaid' : 'quotes.open.none')} />}>
          {(rows) => (
            <Scroll>
              <Table<ChargeNoteRow> className="cards-on-phone" aria-label={t('quotes.open.title')} size="small" rowKey={({ note }) => note.id} columns={labelled(columns(t))} dataSource={rows} pagination={false} />
            </Scroll>
          )}
        </QueryStates>
        <LoadMore query={query} />
      </div>
    </>
  )
}

function Ages() {
  const { t } = useTranslation()
  const query = useAges()
  if (!query.data || query.data.length === 0) return null
  return (
    <dl className="age-line" aria-label={t('quotes.open.ages')}>
      {query.data.map((bucket) => (
        <div key={bucket.currency + bucket.age} className="panel">
          <dt className="muted small">{word('quotes.age', bucket.age)}</dt>
          <dd>
            <strong>{amount(bucket.amount, bucket.currency)}</strong> <span className="muted small">{t('quotes.open.notes', { n: bucket.notes })}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
