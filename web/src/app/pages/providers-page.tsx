import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ProviderList } from '@/features/providers/components/provider-list'
import { ReferralList } from '@/features/providers/components/referral-list'
import { useUrlState } from '@/lib/use-url-state'

const views = ['running', 'every', 'providers'] as const

export default function ProvidersPage() {
  const { t } = useTranslation()
  const [view, setView] = useUrlState('view', 'running')
  return (
    <Page title={t('providers.title')}>
      <Segmented aria-label={t('requests.views')} value={view} onChange={setView} options={views.map((value) => ({ value, label: t(`providers.view.${value}`) }))} />
      {view === 'providers' ? <ProviderList /> : <ReferralList open={view === 'running'} />}
    </Page>
  )
}
