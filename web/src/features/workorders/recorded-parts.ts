import type { WorkOrder } from '@/api/visit-types'

/** The parts recorded as put in on a visit, in words. */
export const recordedParts = (order: WorkOrder): string[] =>
  (order.chapters?.stock?.used ?? []).map(({ name, number, quantity, unit, serial }) => `${name} ${number} × ${quantity} ${unit} ${serial}`.trim())
