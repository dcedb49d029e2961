import { useQuery } from '@tanstack/react-query'
import type { WorkOrder } from '@/api/types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export type WorkOrderView = 'mine' | 'open' | 'unassigned' | 'done'

export const useWorkOrders = (view: WorkOrderView) => usePages<WorkOrder>(['work-orders', 'list'], '/work-orders', { view })

export const workOrderKey = (id: number) => ['work-orders', 'detail', id]

export const useWorkOrder = (id: number) =>
  useQuery({ queryKey: workOrderKey(id), queryFn: ({ signal }) => api.get<WorkOrder>(`/work-orders/${id}`, undefined, signal) })
