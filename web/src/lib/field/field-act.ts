import type { ChapterActKind } from './chapter-acts'

/** Everything an engineer does on a visit; the last part of the address it is sent to. */
export type ActKind = 'accept' | 'travel' | 'arrive' | 'start' | 'photos' | 'findings' | 'sign' | 'reject' | 'hand-over' | 'in-vain' | ChapterActKind

/** One act as it was noted on this phone. */
export interface FieldAct {
  /** Given by the phone's store; acts are sent in this order. */
  seq?: number
  /** Its own name: whatever goes wrong on the way, the house does it once. */
  key: string
  userId: number
  userName: string
  workOrderId: number
  workOrderNumber: string
  kind: ActKind
  body: Record<string, unknown> & { occurredAt: string }
  /** How far the phone's clock was taken to be off when it was noted, milliseconds. */
  clockOffset: number
  tries: number
  /** Why the house did not take it. */
  refusal?: { status: number; code: string; detail: string }
  /** To be given to the office as it is. */
  handIn?: boolean
}

/** A customer's signature stands on it, or a proof that cannot be had again. */
export const isProof = (act: FieldAct) => act.kind === 'sign' || act.kind === 'photos'

/** Of a part's act: noted for this screen only; the house refuses fields it does not know. */
const SHOWN_ONLY = new Set(['number', 'name', 'unit', 'placeName'])

/** What is sent of an act. */
export const sentBody = ({ kind, body }: Pick<FieldAct, 'kind' | 'body'>): Record<string, unknown> => (kind === 'part' || kind === 'part-back' ? Object.fromEntries(Object.entries(body).filter(([name]) => !SHOWN_ONLY.has(name))) : body)
