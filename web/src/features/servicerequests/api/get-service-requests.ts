import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueueCounts, QueueRow, QueueView } from '@/api/request-types'
import type { Person } from '@/api/types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

/** A question to the queue, in the words of the API; what is absent is not asked. */
export interface QueueFilter {
  view: QueueView
  q?: string
  customerId?: string
  kind?: string
  requestClass?: string
  severity?: string
  level?: string
  stage?: string
  channel?: string
  departmentId?: string
  assigneeId?: string
  contractId?: string
  sort?: string
}

/** The queue, soonest due first unless asked otherwise. */
export const useServiceRequests = (filter: QueueFilter) =>
  usePages<QueueRow>(['service-requests', 'list'], '/service-requests', { ...filter })

export const useQueueCounts = () =>
  useQuery({
    queryKey: ['service-requests', 'counts'],
    queryFn: ({ signal }) => api.get<QueueCounts>('/service-requests/counts', undefined, signal),
    placeholderData: keepPreviousData,
  })

/** What the queue can be narrowed to: levels that occur, colleagues. */
export const useQueueChoices = () =>
  useQuery({
    queryKey: ['service-requests', 'choices'],
    queryFn: ({ signal }) => api.get<{ levels: string[]; people: Person[]; departments?: { id: number; nameZh: string; nameEn: string }[] }>('/service-requests/choices', undefined, signal),
    staleTime: 60_000,
  })
