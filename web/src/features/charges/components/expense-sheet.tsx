import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Expense } from '@/api/charges-types'
import { Facts, Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { RecordDialog, type RecordField } from '@/components/record-dialog'
import { apiUrl } from '@/lib/api-client'
import { amount, instant } from '@/lib/format'
import { useMay, useSessionUser } from '@/lib/session'
import { word } from '@/lib/words'
import { useChargeAct } from '../api/charges'
import { useRemoveReceipt } from '../api/expenses'
import { advanceStands, isToSettle } from './advance-stands'
import { ReceiptDialog } from './receipt-dialog'

type Asking = 'receipt' | 'handIn' | 'payOut' | 'writeOff' | 'sendBack'
const address: Record<Exclude<Asking, 'receipt'>, string> = { handIn: 'hand-in', payOut: 'pay-out', writeOff: 'write-off', sendBack: 'send-back' }

/** An advance with its receipts and what is still to be settled; what may be done depends on whose it is. */
export function ExpenseSheet({ expense }: { expense: Expense }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking>()
  const own = useSessionUser().user?.id === expense.claimantId
  const { state } = expense
  const open = own && (state === 'APPROVED' || state === 'PAID_OUT')
  return (
    <>
      <Panel title={t('quotes.facts')}>
        <Facts
          items={[
            [t('quotes.expenses.field.occasion'), word('quotes.expenses.occasion', expense.occasion)],
            [t('quotes.expenses.field.purpose'), <span key="purpose" className="pre">{expense.purpose}</span>],
            [t('quotes.expenses.field.customer'), expense.customer],
            [t('quotes.expenses.field.place'), expense.place],
            [t('quotes.expenses.field.days'), `${expense.firstDay} – ${expense.lastDay}`],
            [t('quotes.expenses.field.request'), expense.requestNumber || undefined],
            [t('quotes.expenses.field.report'), expense.report ? <span className="pre">{expense.report}</span> : undefined],
          ]}
        />
      </Panel>
      <Panel title={t('quotes.expenses.receipts')} extra={open && <Button onClick={() => setAsking('receipt')}>{t('quotes.expenses.act.receipt')}</Button>}>
        <Receipts expense={expense} open={open} />
        {expense.overBy !== '0.00' && state === 'HANDED_IN' && <p className="notice">{t('quotes.expenses.overAll', { amount: amount(expense.overBy, expense.currency) })}</p>}
      </Panel>
      <Acts expense={expense} own={own} onAsk={setAsking} />
      <Panel title={t('quotes.steps')}>
        <ol className="stack tight">
          {expense.steps.map((step, n) => (
            <li key={n}>
              <strong>{word('quotes.expenses.step', step.kind)}</strong> <span className="pre">{step.kind === 'RECEIPT' ? step.text.replace(/^[A-Z]+/, (kind) => word('quotes.expenses.kind', kind)) : step.text}</span> <span className="muted small">{[step.by, instant(step.at)].join(' · ')}</span>
            </li>
          ))}
        </ol>
      </Panel>
      {asking === 'receipt' && <ReceiptDialog expense={expense} onClose={() => setAsking(undefined)} />}
      {asking && asking !== 'receipt' && <ActDialog expense={expense} act={asking} onClose={() => setAsking(undefined)} />}
    </>
  )
}

function Receipts({ expense, open }: { expense: Expense; open: boolean }) {
  const { t } = useTranslation()
  const remove = useRemoveReceipt(expense.id)
  const balance = Number(expense.balance)
  const standing = advanceStands(expense)
  return (
    <>
      {expense.receipts.length === 0 && <p className="muted">{t('quotes.expenses.noReceipts')}</p>}
      <ul className="quote-items">
        {expense.receipts.map((receipt) => (
          <li key={receipt.id} className="row apart">
            <span>
              <strong>{word('quotes.expenses.kind', receipt.kind)}</strong> {receipt.on} {receipt.overBy !== '0.00' && <span className="tag doubt">{t('quotes.expenses.over', { amount: amount(receipt.overBy) })}</span>}
              <div className="muted small">
                {receipt.note}{' '}
                {receipt.attachmentId !== null && (
                  <a href={apiUrl(`/expenses/${expense.id}/receipts/${receipt.id}/file`)} target="_blank" rel="noreferrer">
                    {t('quotes.expenses.openFile')}
                  </a>
                )}{' '}
                {open && (
                  <Button size="small" type="link" loading={remove.isPending} onClick={() => remove.mutate(receipt.id)}>
                    {t('quotes.expenses.act.removeReceipt')}
                  </Button>
                )}
              </div>
            </span>
            <strong className="nowrap">{amount(receipt.amount)}</strong>
          </li>
        ))}
      </ul>
      <dl className="settle">
        <dt>{t('quotes.expenses.spent')}</dt>
        <dd>{amount(expense.spent, expense.currency)}</dd>
        <dt>
          {t('quotes.expenses.advance')} {standing !== 'NONE' && <span className="tag">{word('quotes.expenses.standing', standing)}</span>}
        </dt>
        <dd>{amount(expense.advance, expense.currency)}</dd>
        {isToSettle(expense) && (
          <>
            <dt>{t(balance === 0 ? 'quotes.expenses.even' : balance > 0 ? 'quotes.expenses.toGet' : 'quotes.expenses.toReturn')}</dt>
            <dd>
              <strong data-testid="expense-balance">{amount(expense.balance.replace('-', ''), expense.currency)}</strong>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

function Acts({ expense, own, onAsk }: { expense: Expense; own: boolean; onAsk: (act: Asking) => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const withdraw = useChargeAct()
  const { state } = expense
  const finance = !own && may('charges.write', 'POST /api/expenses/{id}/pay-out')
  return (
    <>
      <ProblemAlert error={withdraw.error} />
      <div className="row">
        {own && state === 'REQUESTED' && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ path: `/expenses/${expense.id}/withdraw` })}>
            {t('quotes.expenses.act.withdraw')}
          </Button>
        )}
        {own && (state === 'APPROVED' || state === 'PAID_OUT') && (
          <Button type="primary" size="large" disabled={expense.receipts.length === 0 && Number(expense.advance) === 0} onClick={() => onAsk('handIn')}>
            {t('quotes.expenses.act.handIn')}
          </Button>
        )}
        {finance && state === 'APPROVED' && Number(expense.advance) > 0 && (
          <Button type="primary" onClick={() => onAsk('payOut')}>
            {t('quotes.expenses.act.payOut')}
          </Button>
        )}
        {finance && state === 'HANDED_IN' && (
          <>
            <Button type="primary" onClick={() => onAsk('writeOff')}>
              {t('quotes.expenses.act.writeOff')}
            </Button>
            <Button onClick={() => onAsk('sendBack')}>{t('quotes.expenses.act.sendBack')}</Button>
          </>
        )}
      </div>
    </>
  )
}

function ActDialog({ expense, act, onClose }: { expense: Expense; act: Exclude<Asking, 'receipt'>; onClose: () => void }) {
  const { t } = useTranslation()
  const doing = useChargeAct(onClose)
  const reference: RecordField = { name: 'reference', label: t('quotes.expenses.field.reference'), required: true }
  const fields: Record<typeof act, RecordField[]> = {
    handIn: [{ name: 'report', label: t('quotes.expenses.field.report'), required: true, kind: 'area' }],
    payOut: [reference],
    writeOff: expense.overBy === '0.00' ? [reference] : [reference, { name: 'overReason', label: t('quotes.expenses.field.overReason'), required: true, kind: 'area' }],
    sendBack: [{ name: 'reason', label: t('quotes.expenses.field.reason'), required: true, kind: 'area' }],
  }
  const extra = act === 'writeOff' ? { overReason: '' } : {}
  return <RecordDialog title={t(`quotes.expenses.act.${act}`)} fields={fields[act]} pending={doing.isPending} error={doing.error} onSubmit={(body) => doing.mutate({ path: `/expenses/${expense.id}/${address[act]}`, body: { ...extra, ...body } })} onClose={onClose} />
}
