/** Letters, their clauses, and commitments. */

/**
 * One promise of a letter; start and end count Unicode code points of the letter's text, half-open. A clause that was put in
 * without words of the letter has no place.
 */
export interface Clause {
  type: string
  severity?: string | null
  level?: string | null
  channel?: string | null
  value?: number | null
  value_min?: number | null
  value_max?: number | null
  /** What is counted where no unit fits (lessons, ten thousand yuan), or a code such as ship. */
  measure?: string | null
  unit?: string | null
  per?: string | null
  calendar?: string | null
  applies_to?: string | null
  from_event?: string | null
  condition?: string | null
  op?: string | null
  base?: string | null
  cap_percent?: number | null
  breach?: string | null
  covers?: string[] | null
  party?: string | null
  vague?: boolean | string | null
  blank?: boolean | null
  ambiguous?: boolean | string | null
  /** The words of the earlier promise this one contradicts. */
  conflict?: string | null
  note?: string | null
  text?: string | null
  start?: number | null
  end?: number | null
  [field: string]: unknown
}

export type LetterClauseStatus = 'PROPOSED' | 'ACCEPTED' | 'REJECTED'

export interface LetterClause {
  id: number
  version: number
  status: LetterClauseStatus
  origin: 'READER' | 'PERSON'
  rules: string[]
  clause: Clause
  /** The clause before a person first corrected it; absent while nobody has. */
  read?: Clause | null
  /** It promises another amount than the letter's words. */
  departs?: boolean
  updatedBy?: string | null
  updatedAt?: string | null
}

export type LetterStatus = 'DRAFT' | 'APPROVED'

export interface LetterRow {
  id: number
  title: string
  fileName?: string | null
  status: LetterStatus
  uploadedAt: string
  uploadedBy?: string | null
  clauseCount: number
  pendingCount: number
  customerId?: number | null
}

export interface Letter {
  id: number
  title: string
  fileName?: string | null
  status: LetterStatus
  version: number
  /** The uploaded file; null for pasted text. */
  attachmentId: number | null
  text: string
  clauses: LetterClause[]
  questions: LetterQuestion[]
  /** Questions about the whole letter that are settled: the promise is missing on purpose. */
  notPromised: { code: string; by: string; at: string }[]
  commitment: { id: number; version: number; versionId: number } | null
}

/** Something a person has to decide, asked in the reader's language. */
export interface LetterQuestion {
  code: string
  clauseId: number | null
  message: string
}

export interface CommitmentRow {
  id: number
  title: string
  latestVersion: number
  contracts?: number
}

export interface Commitment {
  id: number
  title: string
  versions: { id: number; version: number; letterId: number; approvedAt: string; approvedBy: string; clauseCount: number }[]
}
