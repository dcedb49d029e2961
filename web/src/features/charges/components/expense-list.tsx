import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Expense, ExpenseState } from '@/api/charges-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { amount } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useExpenses } from '../api/expenses'
import { AskExpense } from './ask-expense'

const states: ExpenseState[] = ['REQUESTED', 'APPROVED', 'PAID_OUT', 'HANDED_IN', 'WRITTEN_OFF', 'REFUSED', 'WITHDRAWN']
const tones: Record<ExpenseState, string> = { REQUESTED: 'tag', REFUSED: 'tag strong', APPROVED: 'tag accent', PAID_OUT: 'tag accent', HANDED_IN: 'tag slate', WRITTEN_OFF: 'tag quiet', WITHDRAWN: 'tag quiet' }

export function ExpenseStateTag({ state }: { state: ExpenseState }) {
  return <span className={tones[state]}>{word('quotes.expenses.state', state)}</span>
}

/** One's own advances as cards that fit a phone; finance sees everybody's, those that wait for it first. */
export function ExpenseList() {
  const { t } = useTranslation()
  const may = useMay()
  const navigate = useNavigate()
  const overseer = may('charges.read')
  const [view, setView] = useUrlState('view', overseer ? 'all' : 'mine')
  const [state, setState] = useUrlState('state')
  const [asking, setAsking] = useState(false)
  const query = useExpenses(view === 'mine', state as ExpenseState | '')
  return (
    <>
      <div className="row">
        {overseer && <Segmented aria-label={t('quotes.expenses.title')} value={view} onChange={setView} options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`quotes.expenses.${value}`) }))} />}
        <Select aria-label={t('quotes.column.state')} allowClear placeholder={t('quotes.everyState')} style={{ width: 170 }} value={state || undefined} onChange={(value?: string) => setState(value ?? '')} options={states.map((value) => ({ value, label: word('quotes.expenses.state', value) }))} />
        <span className="grow" />
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('quotes.expenses.ask')}
        </Button>
      </div>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('quotes.expenses.none')} />}>
        {(rows) => (
          <ul className="expense-cards" aria-label={t('quotes.expenses.title')}>
            {rows.map((expense) => (
              <Card key={expense.id} expense={expense} named={view !== 'mine'} />
            ))}
          </ul>
        )}
      </QueryStates>
      <LoadMore query={query} />
      {asking && <AskExpense onClose={() => setAsking(false)} onAsked={(made) => navigate(paths.expense(made.id))} />}
    </>
  )
}

function Card({ expense, named }: { expense: Expense; named: boolean }) {
  const { t } = useTranslation()
  return (
    <li className="panel">
      <span className="row apart">
        <Link className="subject" to={paths.expense(expense.id)}>
          {expense.purpose}
        </Link>
        <ExpenseStateTag state={expense.state} />
      </span>
      <span className="muted small">{[expense.number, named && expense.claimant, word('quotes.expenses.occasion', expense.occasion), expense.place, `${expense.firstDay} – ${expense.lastDay}`].filter(Boolean).join(' · ')}</span>
      <span className="row apart figures">
        <span>
          {t('quotes.expenses.advance')} {amount(expense.advance, expense.currency)}
        </span>
        <span>
          {t('quotes.expenses.spent')} <strong>{amount(expense.spent, expense.currency)}</strong>
        </span>
      </span>
    </li>
  )
}
