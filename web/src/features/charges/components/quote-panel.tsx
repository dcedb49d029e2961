import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Quote } from '@/api/charges-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { amount } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useRequestQuotes } from '../api/charges'
import { QuoteEditor } from './quote-editor'
import { quoteLabel, QuoteStateTag } from './quote-words'

/** The quotes of a request as they stand, and the way to a new one. */
export function QuotePanel({ requestId, open }: { requestId: number; open: boolean }) {
  const { t } = useTranslation()
  const query = useRequestQuotes(requestId)
  const navigate = useNavigate()
  const [drawing, setDrawing] = useState(false)
  return (
    <Panel
      title={t('quotes.title')}
      extra={
        open && (
          <Authorized to="charges.write">
            <Button size="small" onClick={() => setDrawing(true)}>
              {t('quotes.draw')}
            </Button>
          </Authorized>
        )
      }
    >
      <QueryStates query={query} rows={1}>
        {(quotes) => <Standing quotes={quotes} />}
      </QueryStates>
      {drawing && <QuoteEditor requestId={requestId} onClose={() => setDrawing(false)} onDrawn={(view) => navigate(paths.quote(view.quote.id))} />}
    </Panel>
  )
}

function Standing({ quotes }: { quotes: Quote[] }) {
  const { t } = useTranslation()
  const standing = quotes.filter((quote) => quote.state !== 'SUPERSEDED')
  if (standing.length === 0) return <p className="muted small">{t('quotes.noneYet')}</p>
  return (
    <ul className="stack tight">
      {standing.map((quote) => (
        <li key={quote.id} className="row apart">
          <span className="row tight">
            <Link to={paths.quote(quote.id)}>{quoteLabel(quote)}</Link>
            <QuoteStateTag state={quote.state} />
          </span>
          <strong className="nowrap">{amount(quote.figures.total, quote.figures.currency)}</strong>
        </li>
      ))}
    </ul>
  )
}
