import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueueCounts, QueueRow, QueueView } from '@/api/types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export interface QueueFilter {
  view: QueueView
  q?: string
  customerId?: string
  kind?: string
  requestClass?: string
  severity?: string
  stage?: string
  assigneeId?: string
  contractId?: string
}

/** The queue, soonest due first. */
export const useServiceRequests = (filter: QueueFilter) =>
  usePages<QueueRow>(['service-requests', 'list'], '/service-requests', { ...filter })

export const useQueueCounts = () =>
  useQuery({
    queryKey: ['service-requests', 'counts'],
    queryFn: ({ signal }) => api.get<QueueCounts>('/service-requests/counts', undefined, signal),
    placeholderData: keepPreviousData,
  })
