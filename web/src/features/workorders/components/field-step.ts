import type { WorkOrder } from '@/api/types'

/** What the one big button does next. */
export type FieldStep = 'accept' | 'travel' | 'arrive' | 'start' | 'findings' | 'sign' | 'done'

export const fieldSteps: FieldStep[] = ['accept', 'travel', 'arrive', 'start', 'findings', 'sign', 'done']

const filled = (order: WorkOrder) => Boolean(order.findings?.fault && order.findings.solution)

/** Undefined where nothing can be done from the field: not assigned, or cancelled. */
export function nextStep(order: WorkOrder): FieldStep | undefined {
  switch (order.status) {
    case 'OPEN':
    case 'CANCELLED':
      return undefined
    case 'ASSIGNED':
      return 'accept'
    case 'ACCEPTED':
      return 'travel'
    case 'TRAVELLING':
      return 'arrive'
    case 'ARRIVED':
      return 'start'
    case 'WORKING':
      return filled(order) ? 'sign' : 'findings'
    case 'COMPLETED':
      return 'done'
  }
}
