import { useQuery } from '@tanstack/react-query'
import type { Charges } from '@/api/promise-types'
import { api } from '@/lib/api-client'

/** As the request was taken in. */
export const useRequestCharges = (requestId: number) =>
  useQuery({ queryKey: ['service-requests', 'detail', requestId, 'charges'], queryFn: ({ signal }) => api.get<Charges>(`/service-requests/${requestId}/charges`, undefined, signal) })

/** For the caller on the phone. */
export const useIntakeCharges = (asked: { customerId?: number; contractId?: number; unitId?: number }) =>
  useQuery({ queryKey: ['charges', asked], enabled: asked.customerId !== undefined, queryFn: ({ signal }) => api.get<Charges>('/charges', asked, signal) })
