import { useQuery } from '@tanstack/react-query'
import type { RequestStatus, Severity } from '@/api/request-types'
import type { Named } from '@/api/types'
import { api } from '@/lib/api-client'

export interface SimilarRequest {
  id: number
  number: string
  title: string
  customer: Named | null
  serial: string | null
  status: RequestStatus
  severity: Severity
  level: string | null
  reportedAt: string
  reasons: ('SAME_UNIT' | 'SAME_CUSTOMER' | 'SAME_WORDS')[]
  alike: number
  likelyDuplicate: boolean
}

export const useSimilarTo = (id: number) =>
  useQuery({ queryKey: ['service-requests', 'similar', id], queryFn: ({ signal }) => api.get<SimilarRequest[]>(`/service-requests/${id}/similar`, undefined, signal), staleTime: 30_000 })

/** Those like what is about to be registered; asks once something is known about it. */
export const useSimilarToNew = (subject: { customerId?: number; unitId?: number; title: string; description?: string }) =>
  useQuery({
    queryKey: ['service-requests', 'similar', 'new', subject],
    enabled: subject.unitId !== undefined || subject.title.trim().length >= 4,
    queryFn: ({ signal }) => api.post<SimilarRequest[]>('/service-requests/similar', subject, { signal }),
    staleTime: 30_000,
  })
