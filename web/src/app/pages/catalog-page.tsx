import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { CategoryList, ModelList } from '@/features/catalog/components/catalog-lists'
import { useUrlState } from '@/lib/use-url-state'

export default function CatalogPage() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  return (
    <Page title={t('units.catalog')} actions={<SearchBox label={t('units.modelsSearch')} value={q} onChange={setQ} />}>
      <ModelList q={q} />
      <CategoryList />
    </Page>
  )
}
