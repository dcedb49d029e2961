import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { QuoteView } from '@/api/charges-types'
import { Page, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { ConsentRow } from '@/features/approvals/components/consent-row'
import { useQuote } from '@/features/charges/api/charges'
import { QuoteActs } from '@/features/charges/components/quote-acts'
import { QuoteSheet } from '@/features/charges/components/quote-sheet'
import { quoteLabel, QuoteStateTag } from '@/features/charges/components/quote-words'

export default function QuotePage() {
  const id = Number(useParams()['id'])
  const query = useQuote(id)
  return <QueryStates query={query}>{(view) => <Filled key={id} view={view} />}</QueryStates>
}

function Filled({ view }: { view: QuoteView }) {
  const { t } = useTranslation()
  const { quote } = view
  return (
    <Page
      title={`${t('quotes.quote')} ${quoteLabel(quote)}`}
      sub={
        <span className="row tight">
          <QuoteStateTag state={quote.state} />
          <span className="muted">{view.customer?.name}</span>
        </span>
      }
      actions={<PdfLink path={`/quotes/${quote.id}/quote.pdf`} label={t('quotes.paper')} />}
    >
      <QuoteActs view={view} />
      {view.consent && (
        <Panel title={t('quotes.toCustomer')}>
          <ConsentRow requestId={quote.requestId} consent={{ ...view.consent, items: [] }} />
        </Panel>
      )}
      <QuoteSheet view={view} />
    </Page>
  )
}
