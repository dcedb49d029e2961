import type { WorkOrder } from '@/api/types'
import { answered } from './checklist'
import type { FieldAct } from './field-act'
import { partNoted, partUndone } from './part-folds'

/** What an act changes on the visit, as long as the house has not said so itself. Must change nothing when the house has. */
export type Fold = (order: WorkOrder, body: FieldAct['body']) => WorkOrder

/**
 * Acts of the chapters of a visit (checklist, parts). An act of the kind named here is sent to
 * `POST /work-orders/ID/KIND`; the server's `VisitChapter` says how it is taken there.
 */
export const chapterActs = {
  answers: (order, body) => answered(order, body),
  part: partNoted,
  'part-undo': partUndone,
} satisfies Record<string, Fold>

export type ChapterActKind = keyof typeof chapterActs
