import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QuoteView } from '@/api/charges-types'
import { Facts, Panel } from '@/components/page'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { QuoteTable } from './quote-table'
import { QuoteStateTag } from './quote-words'

/** A version of a quote: its figures, where it stands, and every step. */
export function QuoteSheet({ view }: { view: QuoteView }) {
  const { t } = useTranslation()
  const { quote } = view
  return (
    <>
      {view.discountNeedsApproval && quote.state === 'DRAFT' && <p className="notice">{view.approval ? t('quotes.discountStands', { state: word('approvalState', view.approval.state) }) : t('quotes.discountNeedsApproval')}</p>}
      <Panel title={t('quotes.lines')} flush>
        <QuoteTable lines={quote.lines} figures={quote.figures} />
      </Panel>
      <Panel title={t('quotes.facts')}>
        <Facts
          items={[
            [t('quotes.field.request'), <Link key="request" to={paths.request(quote.requestId)}>{quote.requestNumber}</Link>],
            [t('quotes.field.customer'), view.customer?.name ?? ''],
            [t('quotes.field.discount'), `${Number(quote.figures.discount)} %`],
            [t('quotes.field.validUntil'), quote.validUntil],
            [t('quotes.field.note'), quote.note ? <span className="pre">{quote.note}</span> : undefined],
            [t('quotes.field.drawn'), `${quote.createdBy} · ${instant(quote.createdAt)}`],
            [t('quotes.hash'), <code key="hash">{quote.sha256.slice(0, 16)}…</code>],
          ]}
        />
      </Panel>
      {view.versions.length > 1 && (
        <Panel title={t('quotes.versions')}>
          <span className="row">
            {view.versions.map((version) => (
              <span key={version.id} className="row tight">
                {version.id === quote.id ? <strong>{t('quotes.version', { n: version.version })}</strong> : <Link to={paths.quote(version.id)}>{t('quotes.version', { n: version.version })}</Link>}
                <QuoteStateTag state={version.state} />
              </span>
            ))}
          </span>
        </Panel>
      )}
      <Panel title={t('quotes.steps')}>
        <ol className="stack tight">
          {view.steps.map((step, n) => (
            <li key={n}>
              <strong>{word('quotes.step', step.kind)}</strong> <span className="pre">{step.text}</span> <span className="muted small">{[step.by, instant(step.at)].join(' · ')}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  )
}
