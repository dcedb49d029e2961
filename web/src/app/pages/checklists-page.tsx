import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ChecklistList } from '@/features/checklists/components/checklist-list'

export default function ChecklistsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('checklists.name')} sub={<p className="muted">{t('checklists.intro')}</p>}>
      <ChecklistList />
    </Page>
  )
}
