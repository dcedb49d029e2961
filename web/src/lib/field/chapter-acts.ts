import type { WorkOrder } from '@/api/visit-types'
import type { WhyAgain } from '@/api/field-types'
import { answered } from './checklist'
import type { FieldAct } from './field-act'
import { partBackNoted, partNoted, partUndone } from './part-folds'

/** What an act changes on the visit, as long as the house has not said so itself. Must change nothing when the house has. */
export type Fold = (order: WorkOrder, body: FieldAct['body']) => WorkOrder

/** Somebody has to come again, or after all not. */
function againProposed(order: WorkOrder, body: FieldAct['body']): WorkOrder {
  const { before = null, after = [] } = order.chapters?.continuation ?? {}
  const reason = (body['reason'] as WhyAgain | undefined) ?? null
  return { ...order, chapters: { ...order.chapters, continuation: { before, after, proposed: reason && { reason, note: (body['note'] as string | undefined) ?? '' } } } }
}

/** A remark, shown before the house has it. */
function remarked(order: WorkOrder, body: FieldAct['body']): WorkOrder {
  const { companions = [], remarks = [] } = order.chapters?.crew ?? {}
  const text = (body['text'] as string | undefined) ?? ''
  const known = remarks.some((each) => !each.waiting && each.text === text && Date.parse(each.at) === Date.parse(body.occurredAt))
  return known ? order : { ...order, chapters: { ...order.chapters, crew: { companions, remarks: [...remarks, { by: '', at: body.occurredAt, text, waiting: true }] } } }
}

/** The customer is asked to sign on a device of his own, by mail where that was chosen; asked once, and written to once, it stays so. */
function signatureAsked(order: WorkOrder, body: FieldAct['body']): WorkOrder {
  const known = order.chapters?.signing ?? { askedAt: null, askedBy: '', mailTo: null, mailedTo: null, way: null, typed: false, account: null }
  const signing = { ...known, askedAt: known.askedAt ?? body.occurredAt, mailedTo: known.mailedTo ?? (body['mail'] === true ? known.mailTo : null) }
  return signing.askedAt === known.askedAt && signing.mailedTo === known.mailedTo ? order : { ...order, chapters: { ...order.chapters, signing } }
}

/**
 * Acts of the chapters of a visit (checklist, parts). An act of the kind named here is sent to
 * `POST /work-orders/ID/KIND`; the server's `VisitChapter` says how it is taken there.
 */
export const chapterActs = {
  'another-visit': againProposed,
  remark: remarked,
  'ask-signature': signatureAsked,
  answers: (order, body) => answered(order, body),
  part: partNoted,
  'part-back': partBackNoted,
  'part-undo': partUndone,
} satisfies Record<string, Fold>

export type ChapterActKind = keyof typeof chapterActs
