import type { VisitKind } from './visit-types'

export interface BothWords {
  zh: string
  en: string
}

export type QuestionType = 'SECTION' | 'YES_NO' | 'CHOICE' | 'TEXT' | 'NUMBER' | 'PHOTO'

export interface Choice {
  key: string
  text: BothWords
  /** Means that something is wrong. */
  fails: boolean
}

export interface Question {
  /** Its name among the lines. */
  key: string
  type: QuestionType
  text: BothWords
  mandatory: boolean
  photo: boolean
  choices: Choice[]
  limits: { unit: string; min: number | null; max: number | null } | null
  /** Asked only after that answer to an earlier line. */
  onlyIf: { key: string; value: string } | null
}

export interface Answer {
  /** YES, NO, the key of a choice, a figure or a text. */
  value: string
  note: string
  failed: boolean
  at: string
}

/** The checklist of a visit, as the engineer takes it along. */
export interface VisitChecklist {
  versionId: number
  version: number
  title: BothWords
  questions: Question[]
  answers: Record<string, Answer>
}

export interface ChecklistDraft {
  kind: VisitKind
  categoryId: number | null
  model: string
  title: BothWords
  questions: Question[]
}

export interface Checklist {
  id: number
  versionId: number
  version: number
  draft: ChecklistDraft
  publishedAt: string
  publishedBy: string
}

/** Something that failed on a signed visit, before the office. */
export interface FollowUp {
  id: number
  workOrderId: number
  number: string
  requestId: number
  text: BothWords
  value: string
  note: string
  proposedAt: string
  decidedAt: string | null
  decidedBy: string
  reason: string
  followUpRequestId: number | null
}
