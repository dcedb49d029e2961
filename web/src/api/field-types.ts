import type { VisitStock } from './parts-types'
import type { VisitChecklist } from './checklist-types'
import type { WorkOrder } from './types'

/** Everything an engineer takes along for a day without a network. */
export interface FieldDay {
  /** The house's clock when the day was packed. */
  now: string
  userId: number
  visits: WorkOrder[]
}

/** What the house keeps about a visit besides its own facts, by the chapter's name; each chapter adds its own. */
export interface VisitChapters {
  checklist?: VisitChecklist
  stock?: VisitStock
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
