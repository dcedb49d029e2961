/** The shapes of returns, loaners and nonconforming goods, as they travel over /api. */
import type { Approval } from './agreement-types'
import type { Cover, LawAnswer } from './unit-types'

export type ReturnStage = 'AUTHORISED' | 'SHIPPED_BACK' | 'RECEIVED' | 'INSPECTED' | 'IN_APPROVAL' | 'DECIDED' | 'DONE' | 'WITHDRAWN'
export type ReturnWish = 'REFUND' | 'EXCHANGE' | 'REPAIR'
export type ReturnOutcome = ReturnWish | 'SEND_BACK'
export type RuleSource = 'LAW' | 'CONTRACT' | 'WARRANTY' | 'GOODWILL' | 'AGREEMENT'

export interface NamedRule {
  source: RuleSource
  zh: string
  en: string
}

export interface Rights {
  /** The day it was reckoned. */
  on: string
  /** The day of the fault; null where nobody said. */
  fault: string | null
  zh: LawAnswer
  en: LawAnswer
  cover: Cover | null
  clause: ReturnWindow[]
}

/** What a letter says of returns; without a last day where no window can be counted. */
export interface ReturnWindow {
  clauseId: number
  actions: string[]
  freight: string | null
  words: string
  lastDay: string | null
  open: boolean
}

export interface ReturnPreview {
  rights: Rights
  rule: NamedRule
  payer: 'PROVIDER' | 'CUSTOMER'
  payerRule: NamedRule
}

export interface UnitRef {
  id: number
  serial: string
  model: string
  name: string
}

export interface ReturnRow {
  id: number
  number: string
  stage: ReturnStage
  wish: ReturnWish
  problem: string
  unit: UnitRef
  customer: string
  requestId: number | null
  outcome: ReturnOutcome | null
  awaitsReceipt: boolean
  openedAt: string
}

export interface ReturnStep {
  at: string
  actor: string
  kind: string
  on: string | null
  text: string
  data: Record<string, unknown>
  fileIds: number[]
}

export interface SupplierClaim {
  supplier: string
  amount: number
  text: string
  at: string
  by: string
  answer: { accepted: boolean; recovered: number; text: string; at: string; by: string } | null
}

export interface ReturnView {
  sent: {
    id: number
    number: string
    unitId: number
    requestId: number | null
    customerId: number
    stage: ReturnStage
    wish: ReturnWish
    problem: string
    rights: Rights
    payer: 'PROVIDER' | 'CUSTOMER'
    payerRule: NamedRule
    decision: { outcome: ReturnOutcome; reason: string; refund: number | null; fee: number | null; rule: NamedRule } | null
    ending: {
      on: string
      text: string
      replacementId: number | null
      /** Without a waybill it was handed over on the spot. */
      carrier: string | null
      waybill: string | null
      receipt: { on: string; by: string } | null
      warranty: { soldOn: string | null; acceptedOn: string | null; rules: { source: RuleSource; restarts: boolean; zh: string; en: string }[] } | null
    } | null
    openedAt: string
    openedBy: string
    version: number
  }
  /** What each outcome would rest on. */
  restsOn: Record<ReturnOutcome, NamedRule>
  unit: UnitRef
  customer: string
  /** Where the unit stands; empty when nobody said. */
  site: string
  request: string | null
  replacement: UnitRef | null
  /** Whether it was sent and the customer has not signed for it yet. */
  awaitsReceipt: boolean
  steps: ReturnStep[]
  approvals: Approval[]
  claim: SupplierClaim | null
}

export interface Loaner {
  id: number
  model: string
  serial: string
  name: string
  batch: string
  place: string
  state: 'AVAILABLE' | 'OUT' | 'INSPECTION' | 'RETIRED'
  version: number
}

export interface Loan {
  id: number
  number: string
  loaner: Loaner
  requestId: number
  customerId: number | null
  dueOn: string
  conditionOut: string
  issuedAt: string
  issuedBy: string
  signer: string
  sha256: string
  overdue: boolean
  back: { at: string; by: string; condition: string; inspection: { at: string; by: string; sound: boolean; finding: string } | null } | null
}

export interface LoanLine {
  loan: Loan
  customer: string
  requestNumber: string
}

export type NonconformityStage = 'HELD' | 'IN_APPROVAL' | 'DECIDED' | 'CLOSED'
export type Disposition = 'DESTROY' | 'RETURN_TO_SUPPLIER' | 'REWORK' | 'USE_AS_IS'

export interface Nonconformity {
  id: number
  number: string
  lot: { model: string; batch: string; serials: string[]; first: string; last: string }
  problem: string
  source: string
  stage: NonconformityStage
  disposition: Disposition | null
  dispositionWhy: string
  openedAt: string
  openedBy: string
  closedAt: string | null
  version: number
}

export interface AffectedCustomer {
  customerId: number
  name: string
  units: { id: number; serial: string; batch: string }[]
  told: { customerId: number; at: string; way: string; told: string; text: string; actor: string }[]
}

export interface NonconformityView {
  goods: Nonconformity
  affected: AffectedCustomer[]
  more: boolean
  ours: { how: 'TAKEN_BACK' | 'LOANER' | 'LENT' | 'STOCK'; unitId: number | null; serial: string; batch: string; place: string }[]
  steps: Pick<ReturnStep, 'at' | 'kind' | 'actor' | 'text' | 'fileIds'>[]
  approvals: Approval[]
}
