import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote, VisitQuotes as Found } from '@/api/charges-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { RecordDialog } from '@/components/record-dialog'
import { amount, instant } from '@/lib/format'
import { word } from '@/lib/words'
import { useChargeAct, useVisitQuotes } from '../api/charges'
import { quoteLabel, QuoteStateTag } from './quote-words'

interface VisitQuotesProps {
  visitId: number
  open: boolean
  /** The pad the customer signs on; given by the page, since it belongs to another feature. */
  pad: ReactNode
}

/** What the visit costs the customer: he approves on the spot, or the engineer writes down why work begins without. */
export function VisitQuotes({ visitId, open, pad }: VisitQuotesProps) {
  const query = useVisitQuotes(visitId)
  // Without a network nothing is known of money; the start is then decided when it is sent.
  if (!query.data || query.data.quotes.length === 0) return null
  return <Filled visitId={visitId} open={open} found={query.data} pad={pad} />
}

function Filled({ visitId, open, found, pad }: VisitQuotesProps & { found: Found }) {
  const { t } = useTranslation()
  const [signing, setSigning] = useState<Quote>()
  const [goingOn, setGoingOn] = useState(false)
  const goOn = useChargeAct(() => setGoingOn(false))
  return (
    <Panel title={t('quotes.title')}>
      <div className="stack">
        {found.holds && !found.goneOn && open && (
          <p className="notice" role="alert">
            <strong>{t('quotes.gate.title')}</strong> {t('quotes.gate.text', { number: quoteLabel(found.holds) })}
          </p>
        )}
        {found.goneOn && <p className="notice plain">{t('quotes.gate.goneOn', { by: found.goneOn.by, at: instant(found.goneOn.at), reason: found.goneOn.reason })}</p>}
        {found.quotes.map((quote) => (
          <section key={quote.id} className="stack tight" aria-label={quoteLabel(quote)}>
            <span className="row apart">
              <span className="row tight">
                <strong>{quoteLabel(quote)}</strong>
                <QuoteStateTag state={quote.state} />
              </span>
              <strong>{amount(quote.figures.total, quote.figures.currency)}</strong>
            </span>
            <Lines quote={quote} />
            {open && (quote.state === 'DRAFT' || quote.state === 'SENT') && (
              <Authorized to="workorders.execute">
                <Button type="primary" size="large" block onClick={() => setSigning(quote)}>
                  {t('quotes.gate.sign')}
                </Button>
              </Authorized>
            )}
          </section>
        ))}
        {found.holds && !found.goneOn && open && (
          <Authorized to="workorders.execute">
            <Button onClick={() => setGoingOn(true)}>{t('quotes.gate.goOn')}</Button>
          </Authorized>
        )}
      </div>
      {signing && <SignQuote quote={signing} pad={pad} onClose={() => setSigning(undefined)} />}
      {goingOn && (
        <RecordDialog
          title={t('quotes.gate.goOn')}
          fields={[{ name: 'reason', label: t('quotes.gate.reason'), required: true, kind: 'area' }]}
          pending={goOn.isPending}
          error={goOn.error}
          onSubmit={(body) => goOn.mutate({ path: `/work-orders/${visitId}/go-on-unapproved`, body })}
          onClose={() => setGoingOn(false)}
        />
      )}
    </Panel>
  )
}

function Lines({ quote }: { quote: Quote }) {
  return (
    <ul className="quote-items">
      {quote.lines.map((line) => (
        <li key={line.n} className="row apart">
          <span>
            {line.text || word('quotes.kind', line.kind)} <span className="muted small">× {line.quantity} {word('quotes.unit', line.unit)}</span>
            {line.listed !== line.net && <div className="muted small">{word('quotes.rule', line.rule)}</div>}
          </span>
          <span className="nowrap">{amount(line.total)}</span>
        </li>
      ))}
    </ul>
  )
}

function SignQuote({ quote, pad, onClose }: { quote: Quote; pad: ReactNode; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ name: string; image: string }>()
  const sign = useChargeAct(onClose)
  return (
    <Dialog open title={t('quotes.gate.sign')} okText={t('quotes.gate.agree', { total: amount(quote.figures.total, quote.figures.currency) })} confirmLoading={sign.isPending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Lines quote={quote} />
      <p className="row apart">
        <strong>{t('quotes.column.total')}</strong>
        <strong>{amount(quote.figures.total, quote.figures.currency)}</strong>
      </p>
      <Form form={form} layout="vertical" onFinish={(body) => sign.mutate({ path: `/quotes/${quote.id}/signature`, body })}>
        <ProblemAlert error={sign.error} />
        <Form.Item name="name" label={t('quotes.gate.name')} rules={[{ required: true, message: t('validation.required', { label: t('quotes.gate.name') }) }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="image" rules={[{ required: true, message: t('workOrders.sign.empty') }]}>
          {pad}
        </Form.Item>
      </Form>
    </Dialog>
  )
}
