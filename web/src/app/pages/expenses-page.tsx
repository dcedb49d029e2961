import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { ExpenseList } from '@/features/charges/components/expense-list'
import { LimitList } from '@/features/charges/components/limit-list'

export default function ExpensesPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('quotes.expenses.title')} sub={<p className="muted">{t('quotes.expenses.intro')}</p>}>
      <ExpenseList />
      <Authorized to="settings.manage">
        <LimitList />
      </Authorized>
    </Page>
  )
}
