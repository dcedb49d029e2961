import { useQuery } from '@tanstack/react-query'
import type { Charges } from '@/api/promise-types'
import { api } from '@/lib/api-client'

/** As the request was taken in. */
export const useRequestCharges = (requestId: number) =>
  useQuery({ queryKey: ['service-requests', 'detail', requestId, 'charges'], queryFn: ({ signal }) => api.get<Charges>(`/service-requests/${requestId}/charges`, undefined, signal) })

/** For the caller on the phone. */
export const useIntakeCharges = (asked: { customerId?: number; contractId?: number; unitId?: number; reportedAt?: string }) =>
  useQuery({ queryKey: ['charges', asked], enabled: asked.customerId !== undefined, queryFn: ({ signal }) => api.get<Charges>('/charges', asked, signal) })

export interface PromiseQuestion {
  customerId?: number
  contractId?: number
  unitId?: number
  kind?: string
  severity?: string
  /** Left out for now. */
  reportedAt?: string
}

/** Without a due instant where the time counts from something later than the report. */
interface PromisedTimes {
  promises: { kind: string; limit: number; unit: string; dueAt: string | null }[]
  zone: string
}

/** The times a report would be promised; those of a report of this minute move with the clock. */
export const useIntakePromises = (asked: PromiseQuestion) =>
  useQuery({
    queryKey: ['promised-times', asked],
    enabled: asked.customerId !== undefined && asked.severity !== undefined,
    refetchInterval: asked.reportedAt ? false : 60_000,
    queryFn: ({ signal }) => api.get<PromisedTimes>('/promised-times', { ...asked }, signal),
  })
