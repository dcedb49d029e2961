import { useQuery } from '@tanstack/react-query'
import type { Page } from '@/api/types'
import type { WorkOrder, WorkOrderRow } from '@/api/visit-types'
import { api } from '@/lib/api-client'
import { asNoted } from '@/lib/field/as-noted'
import { useOutbox } from '@/lib/field/outbox'
import { isUnreachable, packedRows, visitOrPacked } from '@/lib/field/packed'
import { useSessionUser } from '@/lib/session'
import { usePages } from '@/lib/use-pages'

export type WorkOrderView = 'mine' | 'open' | 'unassigned' | 'done'

/** The list; without a network, what the engineer took along. */
export function useWorkOrders(view: WorkOrderView) {
  const query = usePages<WorkOrderRow>(['work-orders', 'list'], '/work-orders', { view })
  const unreachable = query.data === undefined && isUnreachable(query.error)
  const packed = useQuery({ queryKey: ['work-orders', 'packed', view], queryFn: () => packedRows(view === 'done'), enabled: unreachable, staleTime: 0 })
  const { user } = useSessionUser()
  const acts = useOutbox()
  const rows = query.data ?? (unreachable ? packed.data : undefined)
  return { ...query, isPending: query.isPending || (unreachable && packed.isPending), data: rows?.map((row) => ({ ...row, status: asNoted(row as unknown as WorkOrder, acts, user?.id).status })) }
}

export const useWorkOrdersOf = (requestId: number) =>
  useQuery({ queryKey: ['work-orders', 'of', requestId], queryFn: async ({ signal }) => (await api.get<Page<WorkOrderRow>>('/work-orders', { requestId }, signal)).items })

export const workOrderKey = (id: number) => ['work-orders', 'detail', id]

/** A visit with what its engineer has noted on this phone since. */
export function useWorkOrder(id: number) {
  const query = useQuery({ queryKey: workOrderKey(id), queryFn: ({ signal }) => visitOrPacked(id, signal) })
  const { user } = useSessionUser()
  const acts = useOutbox()
  return { ...query, data: query.data && asNoted(query.data, acts, user?.id) }
}
