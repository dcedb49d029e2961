import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { SheetLinks } from '@/components/sheet-links'
import { CategoryList, ModelList } from '@/features/catalog/components/catalog-lists'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'

export default function CatalogPage() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  return (
    <Page
      title={t('units.catalog')}
      actions={<SearchBox label={t('units.modelsSearch')} value={q} onChange={setQ} />}
      sub={
        <span className="row wrap">
          <SheetLinks path="/product-models" query={{ q }} />
          <Authorized to="customers.write" door="GET /api/imports">
            <Link to={`${paths.imports}?kind=MODELS`}>{t('units.import')}</Link>
          </Authorized>
        </span>
      }
    >
      <ModelList q={q} />
      <CategoryList />
    </Page>
  )
}
