import type { Clock, ClockState } from './clock-types'
import type { Contact, Site } from './customer-types'
import type { Named, Person } from './types'
import type { WorkOrderStatus } from './visit-types'

/** Service requests, the queue and the timeline. */

export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR' | 'ANY'
export type RequestStatus = 'NEW' | 'IN_PROGRESS' | 'PAUSED' | 'RESOLVED' | 'CLOSED' | 'CANCELLED'
export type Stage = 'PHONE' | 'REMOTE' | 'ONSITE'
export type Channel = 'HOTLINE' | 'API' | 'EMAIL' | 'PORTAL' | 'WALK_IN' | 'QR' | 'CHAT'
export type RequestKind = 'CONSULTATION' | 'FAULT' | 'COMPLAINT' | 'DEFECT' | 'CHANGE' | 'DATA_CORRECTION' | 'PERMISSION' | 'RELOCATION' | 'UPGRADE' | 'TRAINING' | 'PARTS'
export type RequestClass = 'GENERAL' | 'MAJOR'
export type QueueView = 'all' | 'mine' | 'unassigned' | 'due-today' | 'breached' | 'paused' | 'awaiting-approval' | 'awaiting-customer' | 'closed'

export interface NextDue {
  obligationId: number
  kind: string
  dueAt: string
  state: ClockState
  provisional?: boolean
  pausedSince?: string | null
  outOfHours?: boolean
  /** From when on it counts as about to break. */
  warnAt?: string | null
}

export interface QueueRow {
  id: number
  number: string
  title: string
  kind: RequestKind
  requestClass: RequestClass
  customer: Named | null
  unit?: { id: number; serial: string; model: string } | null
  severity: Severity
  level?: string | null
  status: RequestStatus
  stage: Stage
  assignee?: Person | null
  /** Why no commitment covers it; null when one does. */
  houseDefault?: string | null
  reportedAt: string
  nextDue?: NextDue | null
  breached: number
  version?: number
}

export type QueueCounts = Partial<Record<QueueView, number>>

export interface NewServiceRequest {
  customerId?: number
  contactId?: number
  siteId?: number
  unitId?: number
  contractId?: number
  channel: Channel
  kind?: RequestKind
  requestClass?: RequestClass
  title: string
  description: string
  severity: Severity
  level?: string
  callerPhone?: string
  callerName?: string
  answeredOnCall?: boolean
  /** When the customer reported it; left out for now. */
  reportedAt?: string
}

/** What the desk can tell the caller at once. */
export interface Receipt {
  id: number
  number: string
  version: number
}

export interface TimelineEntry {
  id: number
  at: string
  recordedAt?: string | null
  actor: string | null
  kind: string
  text: string | null
  data?: Record<string, unknown> | null
  internal?: boolean
}

export interface LadderRung {
  severity: Severity
  level: string
}

export interface ServiceRequest {
  id: number
  number: string
  title: string
  description: string
  channel: Channel
  kind: RequestKind
  requestClass: RequestClass
  severity: Severity
  level?: string | null
  status: RequestStatus
  stage: Stage
  reportedAt: string
  customer: Named | null
  contact: Contact | null
  site: Site | null
  unit: { id: number; serial: string; model: string } | null
  contract: { id: number; number: string; title: string; inForce: boolean; inWarranty: boolean; reason: string | null } | null
  /** No commitment covers it, so the house default applies. */
  houseDefault: boolean
  /** Whether a commitment covers it; otherwise why not: NO_CONTRACT, SUSPENDED, ENDED. */
  coverage: { covered: boolean; reason: string | null }
  ladder: LadderRung[]
  assignee: Person | null
  workOrders: { id: number; number: string; status: WorkOrderStatus; engineer: Person | null }[]
  callerPhone: string | null
  callerName: string | null
  resolvedAt: string | null
  closedAt: string | null
  cause: string | null
  solution: string | null
  clocks: Clock[]
  timeline: TimelineEntry[]
  /** The requests of the same fault, before and after. */
  sameFault: Named[]
  /** It has ended, and not too long ago to be taken up again. */
  reopenable: boolean
  /** Cancelled, and that may be taken back. */
  returnable: boolean
  version: number
}
