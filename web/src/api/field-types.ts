import type { VisitStock } from './parts-types'
import type { VisitChecklist } from './checklist-types'
import type { Person } from './types'
import type { WorkOrder, WorkOrderStatus } from './visit-types'

/** Everything an engineer takes along for a day without a network. */
export interface FieldDay {
  /** The house's clock when the day was packed. */
  now: string
  userId: number
  visits: WorkOrder[]
}

/** What the house keeps about a visit besides its own facts, by the chapter's name; each chapter adds its own. */
export interface VisitChapters {
  continuation?: Continuation
  crew?: Crew
  checklist?: VisitChecklist
  stock?: VisitStock
  signing?: VisitSigning
}

/** Whether the customer can be asked by mail, that he was asked to sign on a device of his own, and how he did. */
export interface VisitSigning {
  /** Null while he was not asked. */
  askedAt: string | null
  askedBy: string
  /** Where the link would be mailed to; null where he cannot be written to. */
  mailTo: string | null
  /** Where it was mailed to; null where it was not. */
  mailedTo: string | null
  /** Null while it is not signed that way. */
  way: 'PORTAL' | 'LINK' | null
  typed: boolean
  /** Under which account, or the fingerprint of the link. */
  account: string | null
}

export type WhyAgain = 'PARTS' | 'CUSTOMER_ABSENT' | 'NOT_FINISHED' | 'OTHER'

/** A visit before or after, why the one goes on with the other, and what was found on it. */
export interface OtherVisit {
  id: number
  number: string
  status: WorkOrderStatus
  engineer: string
  reason: WhyAgain
  note: string
  fault: string
  solution: string
}

/** The visits that belong together. */
export interface Continuation {
  before: OtherVisit | null
  after: OtherVisit[]
  /** The engineer says that somebody has to come again; planned when the customer has signed. */
  proposed: { reason: WhyAgain; note: string } | null
}

/** Who goes along, and what anybody on the visit remarked. */
export interface Crew {
  companions: Person[]
  remarks: { by: string; at: string; text: string; waiting?: boolean }[]
}

/** One act on a visit, as it reached the house. */
export interface VisitLogRow {
  kind: string
  text: string
  by: string
  occurredAt: string
  notedAt: string | null
  receivedAt: string
  clockAheadMs: number
}

/** What a phone could not get accepted, kept for the office. */
export interface LeftOver {
  id: number
  by: string
  kind: string
  body: string
  refusal: string
  occurredAt: string
  receivedAt: string
}
