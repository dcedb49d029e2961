import type { ClockState } from './clock-types'
import type { RequestStatus } from './request-types'
import type { Named } from './types'

export type ComplaintStanding =
  | 'RECEIVED'
  | 'ACKNOWLEDGED'
  | 'INVESTIGATING'
  | 'FOUND'
  | 'IN_APPROVAL'
  | 'NOT_APPROVED'
  | 'READY'
  | 'ANSWERED'
  | 'NOT_ACCEPTED'
  | 'ACCEPTED'
  | 'LET_END'
  | 'RECLASSIFIED'
  | 'WITHDRAWN'

export interface ComplaintStep {
  standing: ComplaintStanding
  round: number
  at: string
  by: string
  text: string
  data: { investigator?: string; verdict?: string; answer?: boolean; amount?: string; currency?: string; channel?: string; name?: string }
}

export interface Complaint {
  requestId: number
  standing: ComplaintStanding
  /** A round ends with an answer the customer does not accept. */
  round: number
  steps: ComplaintStep[]
}

export interface ComplaintRow {
  id: number
  number: string
  title: string
  status: RequestStatus
  receivedAt: string
  standing: ComplaintStanding
  round: number
  /** What was said with the last step. */
  reason: string
  lastStepAt: string
  lastStepBy: string
  investigator: string | null
  customer: Named | null
  answer: { obligationId: number; dueAt: string; state: ClockState; provisional: boolean; pausedSince: string | null; warnAt: string | null } | null
}
