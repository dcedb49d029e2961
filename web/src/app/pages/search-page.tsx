import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Page } from '@/components/page'
import { SearchResults } from '@/features/search/components/search-results'

export default function SearchPage() {
  const { t } = useTranslation()
  const q = useSearchParams()[0].get('q') ?? ''
  return (
    <Page title={q ? t('search.for', { q }) : t('search.title')}>
      <SearchResults q={q} />
    </Page>
  )
}
