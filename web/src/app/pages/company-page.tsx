import { useTranslation } from 'react-i18next'
import { Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useCompany } from '@/features/identity/api/users'
import { CompanyForm } from '@/features/identity/components/company-form'

export default function CompanyPage() {
  const { t } = useTranslation()
  const query = useCompany()
  return (
    <Page narrow title={t('admin.company.title')}>
      <Panel label={t('admin.company.title')}>
        <QueryStates query={query}>{(company) => <CompanyForm company={company} />}</QueryStates>
      </Panel>
    </Page>
  )
}
