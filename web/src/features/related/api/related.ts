import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Passed, Related } from '@/api/related-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export const useRelated = (requestId: number) =>
  useQuery({
    queryKey: ['service-requests', 'detail', requestId, 'related'],
    queryFn: ({ signal }) => api.get<Related[]>(`/service-requests/${requestId}/related`, undefined, signal),
  })

interface Act {
  /** The last part of the address. */
  path: string
  body?: Record<string, unknown>
  remove?: boolean
}

/** Links, merges, splits and takes them back. */
export function useRelatedAct<R = unknown>(requestId: number, onDone?: (result: R) => void) {
  const { t } = useTranslation()
  return useAction<Act, R>(({ path, body, remove }) => (remove ? api.delete(`/service-requests/${requestId}/${path}`) : api.post<R>(`/service-requests/${requestId}/${path}`, body ?? {})) as Promise<R>, {
    quiet: true,
    done: t('requests.actDone'),
    onDone: (result) => onDone?.(result),
    refreshes: [['service-requests'], ['obligations']],
  })
}

export const usePassOn = (requestId: number, onDone: (passed: Passed[]) => void) => useRelatedAct<Passed[]>(requestId, onDone)
