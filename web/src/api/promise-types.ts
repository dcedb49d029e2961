import type { Clause } from './clause-types'
import type { Clock } from './clock-types'
import type { Money } from './types'

/** Shapes of notices, escalation, breaches and settlements. */

export interface Notice {
  id: number
  at: string
  kind: string
  /** request:12, contract:4, queue */
  subject: string
  data: Record<string, unknown>
  readAt: string | null
}

export type Recipient = 'ASSIGNEE' | 'ENGINEERS' | 'DESK' | 'DISPATCHERS' | 'SERVICE_MANAGERS'
export type NoticeChannel = 'IN_APP' | 'EMAIL' | 'SMS' | 'ROBOT'
export type EscalationAct = 'NONE' | 'REASSIGN' | 'RAISE_SEVERITY' | 'TO_REMOTE' | 'TO_SITE' | 'EXPERT_PANEL'

export interface LadderStep {
  percent: number | null
  minutesLate: number | null
  tell: Recipient[]
  users: number[]
  channels: NoticeChannel[]
  act: EscalationAct
  assignTo: number | null
}

export interface Ladder {
  steps: LadderStep[]
  quietFrom: string | null
  quietTo: string | null
}

export interface LadderInForce {
  ladder: Ladder
  own: boolean
  edition: number
}

export interface ObligationSteps {
  taken: { step: string; at: string; recordedAt: string; told: string[]; act: EscalationAct }[]
  coming: { key: string; at: string; tell: Recipient[]; act: EscalationAct; words: string | null }[]
}

export type CoverStanding = 'IN_WARRANTY' | 'BEFORE_ACCEPTANCE' | 'EXPIRED' | 'NOT_PROMISED' | 'EXCLUDED' | 'SUSPENDED' | 'ENDED' | 'NONE'

/** How a caller is covered, why not, and what may be charged by which clause. */
export interface Charges {
  standing: CoverStanding
  because: string | null
  warrantyEndsOn: string | null
  houseDefault: boolean
  contract: { id: number; number: string; title: string } | null
  lines: { ground: 'FREE' | 'EXCLUDED' | 'AFTER_WARRANTY' | 'FEE'; clauseId: number; text: string | null; price: string | null; value: number | null; named: boolean; says: Clause }[]
  /** The promise by which the unit is repaired free although no contract says so. */
  freeBy: string | null
  /** Where the unit is not free, the parts of it that are. */
  parts?: { part: string; endsOn: string | null; clauseId: number; words: string }[]
}

export type BreachSide = 'CUSTOMER' | 'US'

export interface BreachEvent {
  id: number
  kind: string
  side: BreachSide
  reason: string
  amount: Money | null
  attachmentId: number | null
  at: string
  actorId: number
  actor: string
}

export interface BreachFile {
  clock: Clock
  events: BreachEvent[]
  disputed: boolean
  waiverAsked: boolean
  /** So large that the chain of approval decides. */
  inApproval: boolean
  /** Penalty clauses it may fall under that somebody has to reckon. */
  byHand: PenaltyByHand[]
  /** How what it costs so far comes about. */
  reckonings: Reckoning[]
}

export interface Reckoning {
  rate: { value: number; percent: boolean; per: string }
  /** What a percentage is taken of. */
  base: Money
  turns: number
  owed: Money
  stated: boolean
}

export interface PenaltyByHand {
  clauseId: number
  text: string | null
  /** Why it does not reckon itself; null where it speaks of nothing that is kept or missed here. */
  why: string | null
  stated: Money | null
}

export interface SettlementLine {
  breachId: number
  obligationId: number
  kind: string
  label: string
  /** Undefined on sheets closed before it was kept. */
  requestId?: number | null
  promise: string | null
  brokenAt: string
  doneAt: string | null
  standing: string
  owed: string
  settled: string
  penalty: string
  cost: string
  reason: string | null
  decidedBy: string | null
}

export interface SettlementSheet {
  contractId: number
  contract: string
  title: string
  firstDay: string
  lastDay: string
  currency: string
  lines: SettlementLine[]
  reckoned: string
  cap: string | null
  settledSoFar: string
  penalties: string
  costs: string
  total: string
  undecided: number
}

export interface Settlement {
  id: number
  number: string
  sheet: SettlementSheet
  sha256: string
  agreedWith: string
  closedAt: string
  closedBy: string
  paidOn: string | null
  paidReference: string | null
  paidBy: string | null
}
