import type { Role } from './types'

export type Verdict = 'APPROVED' | 'REFUSED'

export interface ApprovalStep {
  id: number
  /** Steps of one turn are decided together. */
  turn: number
  role: Role | null
  user: { id: number; displayName: string } | null
  state: 'WAITING' | 'OPEN' | 'APPROVED' | 'REFUSED' | 'VOID'
  openedAt: string | null
  dueAt: string | null
  decision: { verdict: Verdict; reason: string; by: string; insteadOf: string | null; at: string } | null
}

export interface Approval {
  id: number
  purpose: string
  about: { type: string; id: number }
  title: string
  text: string
  askedBy: string
  askedById: number
  askedAt: string
  state: 'PENDING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
  endedAt: string | null
  steps: ApprovalStep[]
}

export type ConsentVerdict = 'GRANTED' | 'REFUSED'
export type ConsentPurpose = 'MAJOR_REQUEST' | 'REMOTE_SESSION' | 'SYSTEM_CHANGE' | 'CHANGES_DONE' | 'COMPLAINT_ANSWER' | 'QUOTE'

export interface Consent {
  id: number
  purpose: ConsentPurpose
  title: string
  scope: string
  items: string[]
  validFrom: string | null
  validUntil: string | null
  askedBy: string
  askedAt: string
  state: 'AWAITED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN'
  answer: { verdict: ConsentVerdict; name: string; reason: string; way: 'LINK' | 'CALL' | 'PORTAL' | 'SIGNATURE'; at: string; recordedBy: string; attachmentId: number | null } | null
  /** Until when a link is out that can still be used. */
  openLink: string | null
}

/** The price behind a question; amounts are decimal strings, of a line before tax except its total. */
export interface PricedOffer {
  currency: string
  lines: { kind: string; text: string; quantity: string; unit: string; unitPrice: string; listed: string; net: string; total: string; free: boolean; reason: string }[]
  net: string
  tax: string
  total: string
  validUntil: string
  note: string
}

/** What a customer sees before he answers. */
export interface ConsentQuestion {
  vendor: string
  /** Empty where it has none. */
  vendorEn: string
  purpose: ConsentPurpose
  title: string
  scope: string
  items: string[]
  validFrom: string | null
  validUntil: string | null
  expiresAt: string
  /** Shown in place of scope and items; null where no price is asked about. */
  offer: PricedOffer | null
}

export interface Intervention {
  id: number
  kind: 'REMOTE_SESSION' | 'CHANGE'
  what: string
  target: string
  undo: string
  consentId: number
  plannedAt: string
  plannedBy: string
  startedAt: string | null
  startedBy: string | null
  endedAt: string | null
  endedBy: string | null
  result: string | null
  /** What it was and is now, where that was said. */
  before: string | null
  after: string | null
  confirmationId: number | null
}

/** What the customer says to the change a request asks for. */
export type ChangeStanding = 'NOT_NEEDED' | 'UNASKED' | 'AWAITED' | 'REFUSED' | 'NOT_NOW' | 'ALLOWED'

export type Standing = 'NOT_NEEDED' | 'UNREPORTED' | 'IN_APPROVAL' | 'REFUSED_BY_HOUSE' | 'AWAITING_CONSENT' | 'CONSENTED' | 'REFUSED_BY_CUSTOMER'

/** Where a major request stands while work on it may not begin. */
export type ClosedGate = Exclude<Standing, 'NOT_NEEDED' | 'CONSENTED' | 'REFUSED_BY_CUSTOMER'>

export interface Agreements {
  standing: Standing
  reports: { report: { situation: string; impact: string; plan: string; risk: string; attachmentId: number | null }; at: string; by: string }[]
  record: { handled: { startedAt: string; endedAt: string; handling: string; result: string; followUp: string }; at: string; by: string } | null
  approvals: Approval[]
  consents: Consent[]
  interventions: Intervention[]
  /** How far the change has come that is asked for. */
  change: { standing: ChangeStanding; unrecorded: boolean }
  /** Why the rules about changes do not hold here. */
  exceptions: { kind: 'NOTHING_CHANGED' | 'UNCONFIRMED'; reason: string; at: string; by: string; holds: boolean }[]
  /** The changes made that the customer has not confirmed, by id. */
  unconfirmed: number[]
}
