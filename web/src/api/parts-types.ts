import type { Money } from './types'

export type Condition = 'GOOD' | 'BAD'
export type PlaceKind = 'CENTRE' | 'BRANCH' | 'VAN' | 'ENGINEER' | 'TRANSIT' | 'SUPPLIER' | 'CUSTOMER' | 'SCRAP' | 'DIFFERENCE'
export type MoveReason = 'RECEIVED' | 'SENT' | 'ARRIVED' | 'CALLED_BACK' | 'LOST' | 'USED' | 'TAKEN_BACK' | 'COUNTED' | 'SENT_TO_SUPPLIER' | 'COUNTERFEIT' | 'SCRAPPED' | 'UNDONE'

export interface Part {
  id: number
  number: string
  name: string
  unit: string
  serialized: boolean
  consumable: boolean
  price: Money | null
  suppliedUntil: string | null
  models: string[]
  retired: boolean
  version: number
}

export interface Place {
  id: number
  kind: PlaceKind
  name: string
  keeperId: number | null
  keeperName: string | null
  closed: boolean
  version: number
}

/** A part in a store. */
export interface StockRow {
  partId: number
  number: string
  name: string
  unit: string
  serialized: boolean
  consumable: boolean
  placeId: number
  placeKind: PlaceKind
  placeName: string
  good: number
  bad: number
  reserved: number
  coming: number
  atLeast: number | null
  upTo: number | null
  /** How many to order; 0 while the stock is not below its reorder point. */
  missing: number
}

export interface StockPiece {
  placeId: number
  placeKind: PlaceKind
  placeName: string
  condition: Condition
  serial: string
  quantity: number
  reserved: number
}

export interface ReorderPoint {
  placeId: number
  placeName: string
  atLeast: number
  upTo: number
}

export interface PartShown {
  part: Part
  pieces: StockPiece[]
  reorderPoints: ReorderPoint[]
}

export interface PartMove {
  id: number
  fromKind: PlaceKind
  fromName: string
  toKind: PlaceKind
  toName: string
  quantity: number
  serial: string
  condition: Condition
  reason: MoveReason
  document: string
  note: string
  replaces: string
  workOrderId: number | null
  undoes: number | null
  undoneBy: number | null
  occurredAt: string
  by: string
}

export interface Transfer {
  id: number
  number: string
  from: Place
  to: Place
  state: 'SENT' | 'RECEIVED' | 'CALLED_BACK'
  note: string
  sentAt: string
  sentBy: string
  endedAt: string | null
  endedBy: string | null
  lines: { line: number; partId: number; number: string; name: string; unit: string; quantity: number; serial: string; condition: Condition }[]
  version: number
}

export interface Counterfeit {
  id: number
  partId: number
  number: string
  name: string
  quantity: number
  serial: string
  source: string
  note: string
  at: string
  by: string
}

/** What lies in one place, of one condition, with its serial number where it has one. */
export interface HeldPart {
  partId: number
  number: string
  name: string
  unit: string
  serialized: boolean
  consumable: boolean
  placeId: number
  placeName: string
  condition: Condition
  serial: string
  quantity: number
  reserved: number
}

export interface MyStock {
  places: Place[]
  stock: HeldPart[]
  coming: Transfer[]
}

export interface ReservedPart {
  id: number
  partId: number
  number: string
  name: string
  unit: string
  placeId: number
  placeName: string
  serial: string
  quantity: number
}

export interface UsedPart {
  moveId: number
  partId: number
  number: string
  name: string
  unit: string
  quantity: number
  serial: string
  replaces: string
  consumable: boolean
  price: Money | null
  placeName: string
  at: string
  by: string
  /** Noted on this phone and not yet taken by the house. */
  waiting?: boolean
}

/** A part that came back from the customer's. */
export interface PartBack {
  moveId: number
  number: string
  name: string
  unit: string
  quantity: number
  serial: string
  condition: Condition
  at: string
  /** Noted on this phone, not yet taken by the house. */
  waiting?: boolean
}

export interface VisitStock {
  reserved: ReservedPart[]
  used: UsedPart[]
  takenBack: PartBack[]
}

export type PartsPromiseKind = 'SHARE' | 'COUNT' | 'YEARS'

/** A promise of parts under a contract, counted out by what is on hand now. */
export interface PartsPromise {
  contractId: number
  contractNumber: string
  contractTitle: string
  clauseId: number
  words: string
  kind: PartsPromiseKind
  rows: { model: string; installed: number; needed: number; onHand: number; missing: number; until: string | null }[]
  kept: boolean
  obligationId: number | null
  dueAt: string | null
}
