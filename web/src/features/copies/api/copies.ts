import { useQuery } from '@tanstack/react-query'
import type { VisitCopies } from '@/api/copies-types'
import { api } from '@/lib/api-client'
import { randomKey } from '@/lib/random-key'
import { useAction } from '@/lib/use-action'

// Below the work orders, so that open pages look again when the visit changes.
const key = (visit: number) => ['work-orders', 'copies', visit]
const refreshes = [['work-orders', 'copies']]

export const useCopies = (visit: number, enabled: boolean) => useQuery({ queryKey: key(visit), queryFn: ({ signal }) => api.get<VisitCopies>(`/work-orders/${visit}/copies`, undefined, signal), enabled })

/** Sends copies to those who have none yet. */
export const useSendCopies = (visit: number) => useAction<void>(() => api.post(`/work-orders/${visit}/copies`, {}, { idempotencyKey: randomKey() }), { refreshes })

/** Sends one copy once more. */
export const useCopyAgain = (visit: number) => useAction<number>((copy) => api.post(`/work-orders/${visit}/copies/${copy}/again`, {}, { idempotencyKey: randomKey() }), { refreshes })

/** A contact gets copies by itself, or not. */
export const useContactWants = (customer: number, contact: number) => useAction<boolean>((wanted) => api.put(`/customers/${customer}/contacts/${contact}/copies`, { wanted }), { refreshes })

/** Who sold a contract. */
export const useContractSales = (contract: number) => useAction<number | null>((userId) => api.put(`/contracts/${contract}/sales`, { userId }), { refreshes })

const house = ['copies-house']

export const useCopiesHouse = () => useQuery({ queryKey: house, queryFn: ({ signal }) => api.get<{ onSigning: boolean; version: number }>('/copies-house', undefined, signal) })

export const useSetCopiesHouse = (version: number) => useAction<boolean>((onSigning) => api.put('/copies-house', { onSigning }, { version }), { refreshes: [house] })
