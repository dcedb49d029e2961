import { Select, Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Quote, QuoteState } from '@/api/charges-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { amount, instant } from '@/lib/format'
import { labelled } from '@/lib/labelled'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useQuotes } from '../api/charges'
import { quoteLabel, QuoteStateTag } from './quote-words'

interface Row {
  quote: Quote
  customer: { id: number; name: string } | null
}

const states: QuoteState[] = ['DRAFT', 'SENT', 'EXPIRED', 'APPROVED', 'DECLINED', 'CHARGED', 'PAID', 'WITHDRAWN']

const columns = (t: TFunction): TableColumnsType<Row> => [
  { key: 'number', title: t('quotes.column.number'), width: 190, render: (_, { quote }) => <Link className="subject nowrap" to={paths.quote(quote.id)}>{quoteLabel(quote)}</Link> },
  { key: 'state', title: t('quotes.column.state'), width: 130, render: (_, { quote }) => <QuoteStateTag state={quote.state} /> },
  { key: 'customer', title: t('quotes.field.customer'), render: (_, { customer }) => customer?.name ?? '–' },
  { key: 'request', title: t('quotes.field.request'), width: 190, render: (_, { quote }) => <Link className="nowrap" to={paths.request(quote.requestId)}>{quote.requestNumber}</Link> },
  { key: 'until', title: t('quotes.field.validUntil'), width: 120, render: (_, { quote }) => quote.validUntil },
  { key: 'drawn', title: t('quotes.field.drawn'), width: 190, render: (_, { quote }) => <span className="muted small">{`${quote.createdBy} · ${instant(quote.createdAt)}`}</span> },
  { key: 'total', title: t('quotes.column.total'), width: 120, align: 'right', render: (_, { quote }) => <strong>{amount(quote.figures.total, quote.figures.currency)}</strong> },
]

/** The versions that stand, newest first. */
export function QuoteList() {
  const { t } = useTranslation()
  const [state, setState] = useUrlState('state')
  const query = useQuotes(state as QuoteState | '')
  return (
    <div className="panel">
      <div className="row" style={{ padding: 12 }}>
        <Select aria-label={t('quotes.column.state')} allowClear placeholder={t('quotes.everyState')} style={{ width: 180 }} value={state || undefined} onChange={(value?: string) => setState(value ?? '')} options={states.map((value) => ({ value, label: word('quotes.state', value) }))} />
      </div>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('quotes.none')} />}>
        {(rows) => (
          <Scroll>
            <Table<Row> className="cards-on-phone" aria-label={t('quotes.title')} size="small" rowKey={({ quote }) => quote.id} columns={labelled(columns(t))} dataSource={rows} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </div>
  )
}
