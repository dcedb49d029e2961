/** Units, what is promised for them, and their models, as they travel over /api. */
export type UnitStage = 'REGISTERED' | 'SHIPPED' | 'DELIVERED' | 'UNPACKED' | 'INSTALLED' | 'COMMISSIONED' | 'ACCEPTED' | 'SCRAPPED'

export const stages: UnitStage[] = ['REGISTERED', 'SHIPPED', 'DELIVERED', 'UNPACKED', 'INSTALLED', 'COMMISSIONED', 'ACCEPTED', 'SCRAPPED']

export interface UnitParticulars {
  batch: string
  room: string
  parentId: number | null
  firmware: string
  soldOn: string | null
  price: number | null
}

export interface UnitLife {
  stage: UnitStage
  shippedOn: string | null
  deliveredOn: string | null
  unpackedOn: string | null
  commissionedOn: string | null
  scrappedOn: string | null
  /** Since when the house has it again, exchanged or refunded. */
  takenBackOn?: string | null
  carrier: string
  waybill: string
}

export interface RelatedUnit {
  id: number
  serial: string
  model: string
  name: string
}

export interface UnitEvent {
  at: string
  kind: string
  text: string
  ref: string
  actor: string
  happenedOn: string | null
  person: string
  fileIds: number[]
  data: Record<string, unknown>
}

export interface CoverRule {
  source: string
  part: string | null
  event: string | null
  months: number | null
  startsOn: string | null
  endsOn: string | null
  downtimeDays: number
  rolledFrom: string | null
  provisional: boolean
  binding: boolean
  words: string
}

export interface Cover {
  endsOn: string | null
  inWarranty: boolean
  reason: string
  clauseId: string | null
  code: string
  plan: string | null
  rules: CoverRule[]
}

export interface LawAnswer {
  goods: string | null
  known: { fact: string; value: string; from: string }[]
  asked: string[]
  choices: { code: string; words: string; amount: number | null; fee: number | null }[]
  reasons: string[]
  notes: string[]
  repairs: { requestId: number; number: string; title: string; from: string; to: string | null; days: number; counts: boolean }[]
}

export interface ServiceCycle {
  unitId: number
  everyMonths: number | null
  everyReading: number | null
  lastOn: string
  lastReading: number
  nextOn: string | null
  nextBy: string | null
  nextReading: number | null
}

export interface Meter {
  unit: 'KM' | 'HOURS' | null
  usualMonths: number | null
  usualReading: number | null
  cycle: ServiceCycle | null
  readings: { id: number; readOn: string; value: number; replaced: boolean; note: string; recordedBy: string }[]
}

export interface ServiceDue {
  unitId: number
  serial: string
  model: string
  name: string
  customerId: number
  cycle: ServiceCycle
}

export interface ProductPart {
  name: string
  months: number | null
  supplierMonths: number | null
  mainPart: boolean
}

export interface ProductCategory {
  id: number
  name: string
  goods: string | null
  warrantyMonths: number | null
  warrantyStart: string
  version: number
}

export interface ProductModel {
  id: number
  code: string
  name: string
  category: ProductCategory | null
  supplier: string
  supplierMonths: number | null
  supplierStart: string
  meterUnit: 'KM' | 'HOURS' | null
  serviceMonths: number | null
  serviceReading: number | null
  parts: ProductPart[]
  version: number
}

export type TableKind = 'UNITS' | 'CUSTOMERS' | 'MODELS'

export const tableKinds: TableKind[] = ['UNITS', 'CUSTOMERS', 'MODELS']

export interface ImportJob {
  id: number
  kind: TableKind
  fileName: string
  status: 'CHECKED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'TAKING_BACK' | 'TAKEN_BACK'
  rows: number
  wrong: number
  known: number
  taken: number
  entered: number
  leftOut: number
  takenBack: number
  kept: number
  createdAt: string
  createdBy: string
}

export interface ImportCell {
  row: number
  column: string
  value: string
  code: string
  text: string
}

export interface Import {
  job: ImportJob
  problems: ImportCell[]
  /** Worth a look though the rows can be taken over; columns that are not understood among them. */
  hints: ImportCell[]
}
