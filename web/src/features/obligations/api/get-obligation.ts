import { useQuery } from '@tanstack/react-query'
import type { ClausePromises, Obligation, PromiseDue } from '@/api/clock-types'
import { api, type Query } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export const useObligation = (id: number | undefined) =>
  useQuery({
    queryKey: ['obligations', 'detail', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<Obligation>(`/obligations/${id}`, undefined, signal),
  })

/** What became of each clause of a contract that opens something in its life. */
export const useClausePromises = (contractId: number, enabled: boolean) =>
  useQuery({
    queryKey: ['contracts', 'promises', contractId],
    enabled,
    queryFn: async ({ signal }) => (await api.get<{ items: ClausePromises[] }>(`/contracts/${contractId}/promises`, undefined, signal)).items,
  })

/** What all contracts promise and is due within so many days, overdue ones first. */
export const usePromisesDue = (filter: Query) => usePages<PromiseDue>(['obligations', 'due'], '/promises-due', filter)
