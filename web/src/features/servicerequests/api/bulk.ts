import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

export interface Outcome {
  id: number
  number: string | null
  done: boolean
  version: number | null
  before: { assigneeId: number | null; kind: string; requestClass: string } | null
  code: string | null
  detail: string | null
}

export type BulkAct = 'assign' | 'note' | 'classify' | 'triage' | 'child-of'

export interface BulkOrder {
  act: BulkAct | 'not-child-of' | 'undo'
  requests: { id: number; version?: number }[]
  body: Record<string, unknown>
}

const refreshes = [['service-requests']]

/** The same act on many requests, once under its key however often it is sent. */
export function useBulk(onDone: (outcomes: Outcome[], order: BulkOrder) => void) {
  const intentions = useIntentions()
  return useAction<BulkOrder, { outcomes: Outcome[] }>((order) => api.post(`/service-requests/bulk/${order.act}`, { ...order.body, requests: order.requests }, { idempotencyKey: intentions.keyFor(order) }), {
    quiet: true,
    refreshes,
    onDone: ({ outcomes }, order) => {
      intentions.done()
      onDone(outcomes, order)
    },
  })
}

/** What was before, grouped so that one call takes back all that were alike. Severities go back each to its own former word; notes stay. */
export function undoing({ act, body: done }: Pick<BulkOrder, 'act' | 'body'>, outcomes: Outcome[], reason: string): BulkOrder[] {
  if (act === 'child-of') {
    const made = outcomes.filter((outcome) => outcome.done).map(({ id }) => ({ id }))
    return made.length > 0 ? [{ act: 'not-child-of', requests: made, body: done }] : []
  }
  if (act === 'triage') {
    const graded = outcomes.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }]))
    return graded.length > 0 ? [{ act: 'undo', requests: graded, body: { what: 'SEVERITY', reason } }] : []
  }
  if (act !== 'assign' && act !== 'classify') return []
  const orders = new Map<string, BulkOrder>()
  for (const { id, version, before } of outcomes) {
    if (!before || version === null) continue
    const body = act === 'assign' ? { assigneeId: before.assigneeId } : { kind: before.kind, requestClass: before.requestClass, reason }
    const key = JSON.stringify(body)
    const order: BulkOrder = orders.get(key) ?? { act, requests: [], body }
    order.requests.push({ id, version })
    orders.set(key, order)
  }
  return [...orders.values()]
}

/** Takes a bulk act back, as far as nobody changed the requests since. */
export const useUndoBulk = (onDone: (outcomes: Outcome[]) => void) =>
  useAction<BulkOrder[], Outcome[]>(
    async (orders) => {
      const outcomes: Outcome[] = []
      for (const { act, body, requests } of orders) outcomes.push(...(await api.post<{ outcomes: Outcome[] }>(`/service-requests/bulk/${act}`, { ...body, requests })).outcomes)
      return outcomes
    },
    { refreshes, onDone },
  )
