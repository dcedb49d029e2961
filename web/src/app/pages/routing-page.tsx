import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { Tabs } from '@/components/tabs'
import { DepartmentList } from '@/features/routing/components/department-list'
import { RulesEditor } from '@/features/routing/components/rules-editor'
import { useUrlState } from '@/lib/use-url-state'

export default function RoutingPage() {
  const { t } = useTranslation()
  const [chosen, choose] = useUrlState('tab', 'rules')
  const parts = [
    { key: 'rules', label: t('routing.rules') },
    { key: 'departments', label: t('routing.departments') },
  ]
  return (
    <Page title={t('routing.name')} sub={<p className="muted">{t('routing.intro')}</p>}>
      <Tabs label={t('routing.name')} value={chosen} items={parts} onChange={choose} />
      {chosen === 'departments' ? <DepartmentList /> : <RulesEditor />}
    </Page>
  )
}
