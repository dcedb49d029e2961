import { useQuery } from '@tanstack/react-query'
import type { Obligation } from '@/api/types'
import { api } from '@/lib/api-client'

export const useObligation = (id: number | undefined) =>
  useQuery({
    queryKey: ['obligations', 'detail', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<Obligation>(`/obligations/${id}`, undefined, signal),
  })
