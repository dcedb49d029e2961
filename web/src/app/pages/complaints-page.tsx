import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ComplaintList } from '@/features/complaints/components/complaint-list'
import { useUrlState } from '@/lib/use-url-state'

export default function ComplaintsPage() {
  const { t } = useTranslation()
  const [view, setView] = useUrlState('view', 'open')
  return (
    <Page title={t('complaints.title')}>
      <Segmented aria-label={t('requests.views')} value={view} onChange={setView} options={['open', 'all'].map((value) => ({ value, label: t(`complaints.view.${value as 'open' | 'all'}`) }))} />
      <ComplaintList view={view} />
    </Page>
  )
}
