import { useQuery } from '@tanstack/react-query'
import type { Explanation, Obligation } from '@/api/types'
import { api } from '@/lib/api-client'

export const useObligation = (id: number | undefined) =>
  useQuery({
    queryKey: ['obligations', 'detail', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<Obligation>(`/obligations/${id}`, undefined, signal),
  })

/** How the due time came about, interval by interval. */
export const useExplanation = (id: number | undefined) =>
  useQuery({
    queryKey: ['obligations', 'explanation', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<Explanation>(`/obligations/${id}/explanation`, undefined, signal),
  })
