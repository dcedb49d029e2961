import type { Clause } from './clause-types'

// ---- letter templates, writing and comparing

export type LetterLanguage = 'zh' | 'en'
export type TemplateKind = 'LETTER' | 'CLAUSE'

/** What a clause says, without a place in a letter. */
export type ClauseTerms = { [K in keyof Clause as string extends K ? never : number extends K ? never : K extends 'text' | 'start' | 'end' ? never : K]: Clause[K] } & { [field: string]: unknown }

export interface LetterTemplate {
  id: number
  name: string
  kind: TemplateKind
  productLine: string
  language: LetterLanguage
  status: 'ACTIVE' | 'RETIRED'
  latestVersion: number
  clauseCount: number
  updatedAt: string
  updatedBy: string | null
  version: number
}

export interface TemplateVersion {
  number: number
  note: string | null
  clauseCount: number
  createdAt: string
  createdBy: string | null
}

export interface LetterTemplateDetail extends LetterTemplate {
  /** Of the latest version. */
  clauses: ClauseTerms[]
  /** Newest first. */
  versions: TemplateVersion[]
}

export interface NewLetterTemplate {
  name: string
  kind: TemplateKind
  productLine: string
  language: LetterLanguage
  clauses: ClauseTerms[]
  note?: string
}

/** What a letter is written from; where both are given, the clauses win and the template is kept as origin. */
export interface WriteBody {
  /** A letter of the studio, written again as its clauses now stand. */
  letterId?: number
  templateId?: number
  templateVersion?: number
  clauses?: ClauseTerms[]
  language?: LetterLanguage
  title?: string
  vendor?: string
  customer?: string
  project?: string
  /** YYYY-MM-DD */
  date?: string
}

/** A clause of a written letter; one that is left out of the letter has no place in its text. */
export interface WrittenClause {
  index: number
  clause: ClauseTerms & { text?: string | null; start?: number | null; end?: number | null }
  /** False where the reader would not take the sentence for exactly this clause. */
  understood: boolean
  /** Whether words of the clause's own sentence are left out of the letter's. */
  reworded: boolean
}

export interface WrittenLetter {
  language: LetterLanguage
  title: string
  text: string
  clauses: WrittenClause[]
  unread: number[]
  reworded: number[]
}

export type DeviationVerdict = 'better' | 'equal' | 'worse' | 'missing'

export interface ComparedLetter {
  letterId?: number | null
  title: string
  text: string
}

export interface DeviationRow {
  number: number
  /** Marked non-negotiable (★) in the tender. */
  starred: boolean
  /** The tender's own number of the demand; empty when it has none. */
  item?: string
  verdict: DeviationVerdict
  reason: string
  demand: Clause
  offer: Clause | null
}

/** A sentence of the demand that looks like a requirement and was read as no clause: to be checked by hand. */
export interface UnreadDemand {
  number: number
  starred: boolean
  item?: string
  text: string
  start: number
  end: number
}

export interface LetterComparison {
  demand: ComparedLetter
  offer: ComparedLetter
  totals: Record<DeviationVerdict, number> & { check: number; extra: number }
  /** Of the non-negotiable demands. */
  starred: Record<DeviationVerdict, number> & { all: number; check: number }
  /** In one sequence of numbers with the unread demands, the non-negotiable ones first. */
  rows: DeviationRow[]
  check: UnreadDemand[]
  /** Offered without being asked. */
  extra: Clause[]
}
