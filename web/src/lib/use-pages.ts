import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import type { Page } from '@/api/types'
import { api, type Query } from './api-client'

/** A keyset-paged list; `data` is all rows fetched so far. */
export function usePages<T>(queryKey: QueryKey, path: string, query: Query = {}) {
  return useInfiniteQuery({
    queryKey: [...queryKey, query],
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(path, { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}
