import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Page } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { useExpense } from '@/features/charges/api/expenses'
import { ExpenseStateTag } from '@/features/charges/components/expense-list'
import { ExpenseSheet } from '@/features/charges/components/expense-sheet'

export default function ExpensePage() {
  const { t } = useTranslation()
  const query = useExpense(Number(useParams()['id']))
  return (
    <QueryStates query={query}>
      {(expense) => (
        <Page
          narrow
          title={expense.number}
          sub={
            <span className="row tight">
              <ExpenseStateTag state={expense.state} />
              <span className="muted">{expense.claimant}</span>
            </span>
          }
          actions={<PdfLink path={`/expenses/${expense.id}/sheet.pdf`} label={t(expense.occasion === 'MARKET_SUPPORT' ? 'quotes.expenses.support' : 'quotes.expenses.sheet')} />}
        >
          <ExpenseSheet expense={expense} />
        </Page>
      )}
    </QueryStates>
  )
}
