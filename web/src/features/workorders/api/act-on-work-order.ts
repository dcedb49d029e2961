import { useQueryClient } from '@tanstack/react-query'
import type { WorkOrder } from '@/api/visit-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { workOrderKey } from './get-work-orders'

const refreshes = [['work-orders'], ['service-requests'], ['obligations']]

/** What the office does with a work order: assign, cancel. */
export function useWorkOrderAct(id: number, onDone?: (changed: WorkOrder) => void) {
  const client = useQueryClient()
  const intentions = useIntentions()
  return useAction<{ name: string; body?: Record<string, unknown> }, WorkOrder>(({ name, body = {} }) => api.post<WorkOrder>(`/work-orders/${id}/${name}`, body, { idempotencyKey: intentions.keyFor({ name, body }) }), {
    quiet: true,
    refreshes,
    onDone: (changed) => {
      client.setQueryData(workOrderKey(id), changed)
      onDone?.(changed)
    },
  })
}
