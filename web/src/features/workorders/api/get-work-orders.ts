import { useQuery } from '@tanstack/react-query'
import type { Page, WorkOrder, WorkOrderRow } from '@/api/types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export type WorkOrderView = 'mine' | 'open' | 'unassigned' | 'done'

export const useWorkOrders = (view: WorkOrderView) => usePages<WorkOrderRow>(['work-orders', 'list'], '/work-orders', { view })

export const useWorkOrdersOf = (requestId: number) =>
  useQuery({ queryKey: ['work-orders', 'of', requestId], queryFn: async ({ signal }) => (await api.get<Page<WorkOrderRow>>('/work-orders', { requestId }, signal)).items })

export const workOrderKey = (id: number) => ['work-orders', 'detail', id]

export const useWorkOrder = (id: number) =>
  useQuery({ queryKey: workOrderKey(id), queryFn: ({ signal }) => api.get<WorkOrder>(`/work-orders/${id}`, undefined, signal) })
