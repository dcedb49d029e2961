import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { ReturnList } from '@/features/returns/components/return-list'
import { useUrlState } from '@/lib/use-url-state'

export default function ReturnsPage() {
  const { t } = useTranslation()
  const [view, setView] = useUrlState('view', 'running')
  const [q, setQ] = useUrlState('q')
  return (
    <Page title={t('returns.title')} sub={<p className="muted">{t('returns.intro')}</p>}>
      <div className="row">
        <Segmented aria-label={t('requests.views')} value={view} onChange={setView} options={(['running', 'all'] as const).map((value) => ({ value, label: t(`returns.view.${value}`) }))} />
        <SearchBox label={t('returns.search')} value={q} onChange={setQ} />
      </div>
      <ReturnList running={view === 'running'} q={q} />
    </Page>
  )
}
