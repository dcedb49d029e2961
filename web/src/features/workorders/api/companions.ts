import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page, Person } from '@/api/types'
import type { WorkOrder } from '@/api/visit-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { workOrderKey } from './get-work-orders'

/** Everybody who can be sent. */
export const useEngineers = () =>
  useQuery({
    queryKey: ['engineers', 'all'],
    queryFn: async ({ signal }) => {
      const answer = await api.get<Person[] | Page<Person>>('/engineers', { limit: 100 }, signal)
      return Array.isArray(answer) ? answer : answer.items
    },
  })

/** Says who goes along to a visit. */
export function useGoAlong(id: number, onDone: () => void) {
  const client = useQueryClient()
  return useAction<{ engineerIds: number[]; version: number }, WorkOrder>(({ version, ...body }) => api.put<WorkOrder>(`/work-orders/${id}/companions`, body, { version }), {
    quiet: true,
    refreshes: [['work-orders'], ['dispatch'], ['service-requests']],
    onDone: (changed) => {
      client.setQueryData(workOrderKey(id), changed)
      onDone()
    },
  })
}
