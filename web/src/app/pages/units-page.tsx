import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { UnitList } from '@/features/installedbase/components/unit-list'
import { useUrlState } from '@/lib/use-url-state'

export default function UnitsPage() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  return (
    <Page title={t('parties.units')} actions={<SearchBox label={t('parties.unitsSearch')} value={q} onChange={setQ} />}>
      <div className="panel">
        <UnitList filter={{ q }} />
      </div>
    </Page>
  )
}
