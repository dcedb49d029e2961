import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ProviderList } from '@/features/providers/components/provider-list'
import { ReferralList } from '@/features/providers/components/referral-list'
import { useOpens } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'

const views = ['running', 'every', 'providers'] as const

export default function ProvidersPage() {
  const { t } = useTranslation()
  const listed = useOpens()('GET /api/referrals')
  const offered = views.filter((one) => one === 'providers' || listed)
  const [asked, setView] = useUrlState('view', 'running')
  const view = offered.find((one) => one === asked) ?? offered[0]
  return (
    <Page title={t('providers.title')}>
      <Segmented aria-label={t('requests.views')} value={view} onChange={setView} options={offered.map((value) => ({ value, label: t(`providers.view.${value}`) }))} />
      {view === 'providers' ? <ProviderList /> : <ReferralList open={view === 'running'} />}
    </Page>
  )
}
