import type { ServiceRequest } from '@/api/request-types'

/** A request under way, of which a test needs no more than its head. */
export const aRequest = {
  id: 7,
  number: 'SR-7',
  title: 'Pump stopped',
  status: 'IN_PROGRESS',
  assignee: null,
  timeline: [],
  clocks: [],
  version: 3,
} as unknown as ServiceRequest
