import { Button, Empty, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/lib/problem-text'

export function LoadingState({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('state.loading')} style={{ padding: 16 }}>
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  )
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="stack" style={{ padding: 32, alignItems: 'center', textAlign: 'center' }}>
      <h2>{t('state.errorTitle')}</h2>
      <p className="muted">{problemText(error, t)}</p>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </div>
  )
}

/** Nothing here yet: says so and invites to the next step. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div style={{ padding: '32px 16px' }}>
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<span className="muted">{text}</span>}>
        {children}
      </Empty>
    </div>
  )
}

interface QueryLike<T> {
  data: T | undefined
  isPending: boolean
  error: unknown
  refetch: () => unknown
}

interface QueryStatesProps<T> {
  query: QueryLike<T>
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
  rows?: number
  children: (data: T) => ReactNode
}

/** The four states of anything that is fetched: loading, error with retry, empty with an invitation, filled. */
export function QueryStates<T>({ query, isEmpty, empty, rows, children }: QueryStatesProps<T>) {
  if (query.data !== undefined) return <>{isEmpty?.(query.data) && empty ? empty : children(query.data)}</>
  if (query.isPending) return <LoadingState rows={rows} />
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
}
