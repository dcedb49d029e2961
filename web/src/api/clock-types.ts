import type { NextDue } from './request-types'
import type { Money } from './types'

/** Obligations and their clocks. */

export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'MET_LATE' | 'MISSED' | 'WAIVED' | 'VOIDED'

export interface ClauseRef {
  id: number
  text: string | null
  type: string
}

export interface Breach {
  id: number
  at: string
  waived: boolean
  waiverReason: string | null
  waivedBy: string | null
}

/** One promise and where its clock stands. */
export interface Clock {
  obligationId: number
  kind: string
  subject: { type: 'REQUEST' | 'CONTRACT' | 'WORK_ORDER'; id: number }
  label: string
  state: ClockState
  openedAt: string
  startsAt: string
  dueAt: string
  provisional: boolean
  pausedSince: string | null
  metAt: string | null
  endedAt: string | null
  breachedAt: string | null
  warnAt: string | null
  outOfHours: boolean
  limit: { value: number; unit: string } | null
  calendar: string | null
  /** Null where the house default applies. */
  clause: ClauseRef | null
  commitmentVersionId: number | null
  breach: Breach | null
  penalty: Money | null
}

export type IntervalKind = 'COUNTED' | 'CLOSED' | 'PAUSED' | 'HOLIDAY'

export interface Explanation {
  start: string
  due: string
  provisional: boolean
  intervals: { from: string; to: string; kind: IntervalKind }[]
}

/** Somebody named to show that promised people are there. */
export interface PersonShown {
  name: string
  years: number | null
  certificates: string | null
}

/** What became of a clause over the contract's life. */
export interface ClausePromises {
  clauseId: number
  open: number
  kept: number
  broken: number
  next: Clock | null
  /** What starts it, where a person says when that happened; empty when the clause names none. */
  event: string | null
}

/** A promise of a contract that is due soon or overdue. */
export interface PromiseDue {
  clock: NextDue
  label: string
  contract: { id: number; number: string; title: string }
  customer: { id: number; name: string } | null
  promise: string | null
}

export interface Obligation {
  clock: Clock
  facts: { at: string; recordedAt: string; kind: string; actor: string; reason: string | null }[]
  evidence: { id: number; kind: string; at: string; recordedAt: string; by: string; text: string; sha256: string | null; ref: string | null; attachmentId: number | null; people: PersonShown[] }[]
  explanation: Explanation
}
