import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ChargeAccount as Account, Payment } from '@/api/charges-types'
import { Authorized } from '@/components/authorized'
import { Facts, Panel } from '@/components/page'
import { RecordDialog } from '@/components/record-dialog'
import { amount, today } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useChargeAct } from '../api/charges'
import { PaymentDialog } from './payment-dialog'
import { QuoteTable } from './quote-table'
import { quoteLabel } from './quote-words'

/** A charge note with what came in for it and what is still open. */
export function ChargeAccount({ shown }: { shown: Account }) {
  const { t } = useTranslation()
  const [paying, setPaying] = useState(false)
  const [refunding, setRefunding] = useState<Payment>()
  const { note, quote, payments } = shown.account
  const open = Number(note.balance) > 0
  return (
    <>
      <Panel title={t('quotes.facts')}>
        <Facts
          items={[
            [t('quotes.field.customer'), shown.customer?.name ?? ''],
            [t('quotes.quote'), <Link key="quote" to={paths.quote(quote.id)}>{quoteLabel(quote)}</Link>],
            [t('quotes.field.request'), <Link key="request" to={paths.request(note.requestId)}>{quote.requestNumber}</Link>],
            [t('quotes.field.dueOn'), open && shown.age !== 'NOT_DUE' ? <span key="due">{note.dueOn} <span className="tag doubt">{word('quotes.age', shown.age)}</span></span> : note.dueOn],
            [t('quotes.field.note'), note.note || undefined],
          ]}
        />
      </Panel>
      <Panel title={t('quotes.lines')} flush>
        <QuoteTable lines={quote.lines} figures={{ ...note }} />
      </Panel>
      <Panel
        title={t('quotes.account')}
        extra={
          open && (
            <Authorized to="charges.write">
              <Button type="primary" onClick={() => setPaying(true)}>
                {t('quotes.act.pay')}
              </Button>
            </Authorized>
          )
        }
      >
        <table className="account">
          <tbody>
            <tr>
              <th scope="row" colSpan={2}>
                {t('quotes.column.total')}
              </th>
              <td className="number" colSpan={2}>
                {amount(note.total)}
              </td>
            </tr>
            {payments.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{t(entry.refund ? 'quotes.refund' : 'quotes.payment')}</th>
                <td>
                  {entry.on} · {word('quotes.method', entry.method)}
                  <div className="muted small">{[entry.reference, entry.by].filter(Boolean).join(' · ')}</div>
                </td>
                <td className="number" colSpan={2}>
                  {!entry.refund && (
                    <Authorized to="charges.write">
                      <Button size="small" type="link" onClick={() => setRefunding(entry)}>
                        {t('quotes.act.refund')}
                      </Button>
                    </Authorized>
                  )}{' '}
                  {`${entry.refund ? '+' : '−'}${amount(entry.amount)}`}
                </td>
              </tr>
            ))}
            <tr className="balance">
              <th scope="row" colSpan={2}>
                {t('quotes.open.balance')}
              </th>
              <td className="number" colSpan={2} data-testid="balance">
                {amount(note.balance, note.currency)}
              </td>
            </tr>
          </tbody>
        </table>
      </Panel>
      {paying && <PaymentDialog note={note} onClose={() => setPaying(false)} />}
      {refunding && <RefundDialog noteId={note.id} payment={refunding} onClose={() => setRefunding(undefined)} />}
    </>
  )
}

function RefundDialog({ noteId, payment, onClose }: { noteId: number; payment: Payment; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useChargeAct(onClose)
  return (
    <RecordDialog
      title={t('quotes.act.refund')}
      fields={[
        { name: 'amount', label: t('quotes.field.amount'), required: true },
        { name: 'on', label: t('quotes.field.on'), required: true, kind: 'date' },
        { name: 'reason', label: t('quotes.field.reason'), required: true },
      ]}
      initial={{ amount: payment.amount, on: today() }}
      pending={act.isPending}
      error={act.error}
      onSubmit={(values) => act.mutate({ path: `/charge-notes/${noteId}/refunds`, body: { ...values, paymentId: payment.id } })}
      onClose={onClose}
    />
  )
}
