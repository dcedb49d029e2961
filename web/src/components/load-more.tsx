import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface LoadMoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

export function LoadMore({ query }: LoadMoreProps) {
  const { t } = useTranslation()
  if (!query.hasNextPage) return null
  return (
    <div style={{ padding: 12, textAlign: 'center' }}>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('action.loadMore')}
      </Button>
    </div>
  )
}
