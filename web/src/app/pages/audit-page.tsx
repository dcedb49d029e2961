import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { AuditChain } from '@/features/identity/components/audit-chain'
import { AuditFilters } from '@/features/identity/components/audit-filters'
import { AuditList } from '@/features/identity/components/audit-list'

export default function AuditPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('admin.audit.title')} sub={<p className="muted">{t('admin.audit.intro')}</p>}>
      <div className="stack">
        <AuditChain />
        <AuditFilters />
        <AuditList />
      </div>
    </Page>
  )
}
