import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { DutyPanel, ExpiringPanel } from '@/features/dispatch/components/duty-panel'
import { EngineerTable } from '@/features/dispatch/components/engineer-table'

export default function EngineersPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('dispatch.engineers')}>
      <EngineerTable />
      <ExpiringPanel />
      <DutyPanel />
    </Page>
  )
}
