import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { ImportPanel } from '@/features/installedbase/components/import-panel'
import { useUrlState } from '@/lib/use-url-state'

export default function ImportsPage() {
  const { t } = useTranslation()
  const [id, setId] = useUrlState('id')
  return (
    <Page title={t('units.import')}>
      <ImportPanel id={Number(id) || 0} onMade={(made) => setId(String(made))} />
    </Page>
  )
}
