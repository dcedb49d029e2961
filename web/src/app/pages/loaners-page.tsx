import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { LoanList } from '@/features/loaners/components/loan-list'
import { LoanerList } from '@/features/loaners/components/loaner-list'
import { useUrlState } from '@/lib/use-url-state'

const views = ['out', 'overdue', 'inspect', 'all', 'pool'] as const

export default function LoanersPage() {
  const { t } = useTranslation()
  const [view, setView] = useUrlState('view', 'out')
  return (
    <Page title={t('returns.loaner.title')} sub={<p className="muted">{t('returns.loaner.intro')}</p>}>
      <Segmented aria-label={t('requests.views')} value={view} onChange={setView} options={views.map((value) => ({ value, label: t(`returns.loaner.view.${value}`) }))} />
      {view === 'pool' ? <LoanerList /> : <LoanList out={view === 'out'} overdue={view === 'overdue'} toInspect={view === 'inspect'} />}
    </Page>
  )
}
