/** Shapes of rates, quotes, charge notes, credit notes and expenses. Amounts and percents are decimal strings. */
import type { Approval, Consent } from './agreement-types'

export const levels = ['JUNIOR', 'SENIOR', 'EXPERT'] as const
export const hourClasses = ['WORKING', 'EVENING', 'NIGHT', 'REST_DAY'] as const
export type Level = (typeof levels)[number]
export type HourClass = (typeof hourClasses)[number]
export type LineKind = 'LABOUR' | 'PART' | 'TRAVEL' | 'UPGRADE' | 'OTHER' | 'MINIMUM'
export type ChargeUnit = 'HOUR' | 'KM' | 'VISIT' | 'PIECE'
export type QuoteState = 'DRAFT' | 'SENT' | 'APPROVED' | 'DECLINED' | 'EXPIRED' | 'CHARGED' | 'PAID' | 'SUPERSEDED' | 'WITHDRAWN'

export interface RateCard {
  id: number
  validFrom: string
  currency: string
  stepMinutes: number
  minimum: string
  perKm: string
  perVisit: string
  taxRate: string
  costShare: string
  discountLimit: string
  workStarts: string
  workEnds: string
  eveningEnds: string
  labour: { level: Level; hourClass: HourClass; perHour: string }[]
  note: string
  createdAt: string
  createdBy: string
}

export interface DraftLine {
  kind: LineKind
  text: string
  level?: Level | null
  hourClass?: HourClass | null
  /** Minutes of labour, else kilometres, visits or pieces. */
  quantity: string
  unit: ChargeUnit
  unitPrice?: string | null
  cost?: string | null
  taxRate?: string | null
  excludedBy?: number | null
}

/** A part put in on a visit, as a line for a quote. */
export interface PartPutIn {
  workOrderId: number
  workOrderNumber: string
  line: DraftLine
}

export interface QuoteDraft {
  workOrderId: number | null
  discount: string
  validUntil: string
  note: string
  lines: DraftLine[]
}

export interface QuoteLine {
  n: number
  kind: LineKind
  text: string
  level: Level | null
  hourClass: HourClass | null
  quantity: string
  unit: ChargeUnit
  unitPrice: string
  listed: string
  net: string
  taxRate: string
  tax: string
  total: string
  rule: string
  reason: string
  clauseId: number | null
}

export interface PricedQuote {
  currency: string
  lines: QuoteLine[]
  listed: string
  net: string
  tax: string
  total: string
  needsApproval: boolean
  standing: string
}

export interface Quote {
  id: number
  number: string
  version: number
  requestId: number
  requestNumber: string
  customerId: number | null
  workOrderId: number | null
  state: QuoteState
  figures: { currency: string; discount: string; listed: string; net: string; tax: string; total: string }
  validUntil: string
  note: string
  draft: QuoteDraft
  lines: QuoteLine[]
  sha256: string
  createdAt: string
  createdBy: string
}

interface Named {
  id: number
  number: string
  name: string
}

export interface QuoteView {
  quote: Quote
  customer: Named | null
  versions: { id: number; version: number; state: QuoteState }[]
  steps: { kind: string; text: string; at: string; by: string }[]
  discountNeedsApproval: boolean
  approval: Approval | null
  consent: Consent | null
}

export interface VisitQuotes {
  quotes: Quote[]
  holds: Quote | null
  goneOn: { reason: string; at: string; by: string } | null
}

export const methods = ['TRANSFER', 'WECHAT', 'ALIPAY', 'CASH', 'CARD', 'CREDIT_NOTE'] as const
export type Method = (typeof methods)[number]
export type Age = 'NOT_DUE' | 'DAYS_30' | 'DAYS_60' | 'DAYS_90' | 'OLDER'

export interface ChargeNote {
  id: number
  number: string
  quoteId: number
  requestId: number
  customerId: number | null
  currency: string
  net: string
  tax: string
  total: string
  balance: string
  dueOn: string
  note: string
  drawnAt: string
  drawnBy: string
}

export interface ChargeNoteRow {
  note: ChargeNote
  customer: Named | null
  age: Age
}

export interface Payment {
  id: number
  refund: boolean
  method: Method
  amount: string
  on: string
  reference: string
  refundOf: number | null
  creditNoteId: number | null
  at: string
  by: string
}

export interface ChargeAccount {
  account: { note: ChargeNote; quote: Quote; payments: Payment[] }
  customer: Named | null
  age: Age
}

export interface CreditNote {
  id: number
  number: string
  settlementId: number
  settlementNumber: string
  contractId: number
  contractNumber: string
  customerId: number
  currency: string
  amount: string
  left: string
  note: string
  drawnAt: string
  drawnBy: string
}

export const expenseKinds = ['TRANSPORT', 'LODGING', 'MEALS', 'MATERIAL', 'OTHER'] as const
export type ExpenseKind = (typeof expenseKinds)[number]
export type ExpenseState = 'REQUESTED' | 'REFUSED' | 'APPROVED' | 'PAID_OUT' | 'HANDED_IN' | 'WRITTEN_OFF' | 'WITHDRAWN'

export interface Receipt {
  id: number
  kind: ExpenseKind
  on: string
  amount: string
  note: string
  attachmentId: number | null
  overBy: string
}

export interface Expense {
  id: number
  number: string
  occasion: 'SERVICE' | 'MARKET_SUPPORT'
  claimantId: number
  claimant: string
  customer: string
  place: string
  purpose: string
  requestNumber: string
  firstDay: string
  lastDay: string
  currency: string
  advance: string
  state: ExpenseState
  report: string
  receipts: Receipt[]
  spent: string
  /** What the claimant still gets; negative is to be given back. */
  balance: string
  overBy: string
  steps: { kind: string; text: string; at: string; by: string }[]
  askedAt: string
  version: number
}

export interface ExpenseLimits {
  limits: { kind: ExpenseKind; perDay: string }[]
  edition: number
}
