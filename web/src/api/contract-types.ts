import type { Clause } from './clause-types'
import type { Money } from './types'

/** Contracts, their ledgers, and the holidays they count by. */

export type ContractStatus = 'SIGNED' | 'ACCEPTED' | 'SUSPENDED' | 'ENDED'

interface ContractFacts {
  id: number
  number: string
  title: string
  customer: { id: number; name: string }
  amount: Money
  status: ContractStatus
  signedOn: string
  acceptedOn?: string | null
  warrantyEndsOn?: string | null
}

export interface ContractRow extends ContractFacts {
  commitmentVersion?: number
  kept: number
  broken: number
  running: number
}

export interface Contract extends ContractFacts {
  externalNumber?: string | null
  statusReason?: string | null
  /** The version in force: `id` is the version's own id. */
  commitment: { id: number; commitmentId: number; title: string; version: number; letterId: number; clauses: { id: number; clause: Clause }[] }
  amendments: { version: number; from: string; reason: string; by: string }[]
  units: { id: number; serial: string; model: string; siteId: number | null; acceptedOn: string | null }[]
  version: number
}

export interface NewContract {
  customerId: number
  title: string
  externalNumber?: string
  amount: Money
  signedOn: string
  acceptedOn?: string
  commitmentId: number
  commitmentVersion?: number
  units: { serial: string; model: string; siteId?: number }[]
}

/** What became of one clause; without a clause the row is the house default. */
export interface LedgerRow {
  clause: { id: number; type: string; text: string | null; value: number | null; unit: string | null; per: string | null; severity: string | null } | null
  kind: string
  promised: number
  due: number
  kept: number
  broken: number
  /** What the records decide neither way. */
  open: number
  running: number
  /** Turns of recurring promises that have not begun. */
  later: number
  penalty: Money | null
}

export interface ContractLedger {
  totals: {
    promised: number
    kept: number
    broken: number
    open: number
    running: number
    later: number
    waived?: number
    penalty: Money | null
    penaltyCap?: Money | null
  }
  rows: LedgerRow[]
}

/** Dates are YYYY-MM-DD. */
export interface Holidays {
  name: string
  /** How often something was imported; 0 as shipped. */
  edition: number
  years: number[]
  source: string
  daysOff: Record<string, string>
  workingDays: Record<string, string>
}

export type DayKind = 'ORDINARY' | 'DAY_OFF' | 'WORKED'

/** What an import of holidays changes, or would change. */
export interface HolidayImport {
  applied: boolean
  edition: number
  yearsAdded: number[]
  /** Years of the file with fewer days off than any whole plan has. */
  thinYears: { year: number; daysOff: number; fewest: number }[]
  days: { date: string; before: DayKind; after: DayKind; name: string }[]
  affectedCount: number
  affected: { obligationId: number; kind: string; label: string; subject: { type: 'REQUEST' | 'CONTRACT' | 'REFERRAL' | 'APPROVAL_STEP'; id: number }; customer: string | null; before: string; wasProvisional: boolean; after: string; provisional: boolean }[]
}
