import type { WorkOrder } from '@/api/visit-types'
import { openQuestions } from '@/lib/field/checklist'

/** What the one big button does next. */
export type FieldStep = 'accept' | 'travel' | 'arrive' | 'start' | 'checklist' | 'findings' | 'sign' | 'done'

/** The steps of a visit; the checklist only where it has one. */
export const fieldSteps = (order: WorkOrder): FieldStep[] => ['accept', 'travel', 'arrive', 'start', ...(order.chapters?.checklist ? (['checklist'] as const) : []), 'findings', 'sign', 'done']

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
      if (openQuestions(order).length > 0) return 'checklist'
      return filled(order) ? 'sign' : 'findings'
    case 'COMPLETED':
      return 'done'
  }
}
