/**
 * The shapes that travel over /api. The only place they are written down; instants are ISO strings with Z,
 * dates are YYYY-MM-DD, ids are numbers.
 */
import type { VisitChapters } from './field-types'

import type { Cover, ProductModel, RelatedUnit, UnitEvent, UnitLife, UnitParticulars } from './unit-types'

export type Role = 'ADMIN' | 'DESK_AGENT' | 'DISPATCHER' | 'ENGINEER' | 'SERVICE_MANAGER' | 'TECHNICAL_LEAD' | 'BUSINESS_LEAD' | 'FINANCE' | 'WAREHOUSE' | 'QUALITY' | 'AUDITOR' | 'CUSTOMER'

export type Permission =
  | 'users.manage'
  | 'audit.read'
  | 'customers.read'
  | 'customers.write'
  | 'contracts.read'
  | 'contracts.write'
  | 'letters.review'
  | 'complaints.oversee'
  | 'requests.read'
  | 'requests.write'
  | 'requests.triage'
  | 'workorders.read'
  | 'workorders.dispatch'
  | 'workorders.execute'
  | 'ledger.read'
  | 'breaches.waive'
  | 'parts.read'
  | 'parts.write'
  | 'charges.read'
  | 'charges.write'
  | 'quality.write'
  | 'settings.manage'
  | 'portal.use'

export interface Page<T> {
  items: T[]
  nextCursor: string | null
  total?: number
}

/** An amount is a decimal string, so that no cent is lost in a double. */
export interface Money {
  amount: string
  currency: string
}

export interface SessionUser {
  id: number
  username: string
  displayName: string
  roles: Role[]
}

export interface Session {
  user: SessionUser | null
  permissions?: Permission[]
  setupNeeded: boolean
  demo: boolean
  now: string
  zone: string
  clockSettable?: boolean
  /** As it was kept on this phone; the server cannot be reached. */
  offline?: boolean
}

export interface SetupBody {
  displayName: string
  username: string
  password: string
  company: { name: string; nameEn?: string }
}

export interface Company {
  name: string
  nameEn?: string | null
  hotline?: string | null
  address?: string | null
}

export interface User {
  id: number
  username: string
  displayName: string
  mobile?: string | null
  department?: string | null
  roles: Role[]
  enabled: boolean
  version: number
}

export interface Engineer {
  id: number
  displayName: string
  mobile?: string | null
}

export interface ApiToken {
  id: number
  name: string
  token?: string
  createdAt?: string
}

export interface AuditEntry {
  id: number
  at: string
  actor: string | null
  action: string
  subject: string | null
  detail: string | null
  sealed: boolean
}

/** One look of somebody at a customer's data. */
export interface CustomerView {
  id: number
  at: string
  actorId: number
  username: string
  name: string
  kind: string
  record: string
}

// ---- parties and units

export interface Contact {
  id: number
  name: string
  title?: string | null
  phone?: string | null
  mobile?: string | null
  email?: string | null
}

export interface Site {
  id: number
  name: string
  address?: string | null
  latitude?: number | null
  longitude?: number | null
}

export interface CustomerRow {
  id: number
  number: string
  name: string
  shortName?: string | null
  region?: string | null
  address?: string | null
}

export interface Customer extends CustomerRow {
  note?: string | null
  version: number
  contacts: Contact[]
  sites: Site[]
}

/** A colleague. */
export interface Person {
  id: number
  displayName: string
}

/** A name under its id. */
export interface Named {
  id: number
  name: string
}

export interface UnitRow {
  id: number
  serial: string
  model: string
  name?: string | null
  siteId?: number | null
  customerId: number
  contractId?: number | null
  installedOn?: string | null
  acceptedOn?: string | null
  particulars?: UnitParticulars
  life?: UnitLife
  version?: number
}

export interface Unit extends UnitRow {
  warranty?: Cover | null
  product?: ProductModel | null
  parent?: RelatedUnit | null
  components?: RelatedUnit[]
  ledger?: UnitEvent[]
  /** The unit given in exchange, and the one this was given for. */
  replacedBy?: { id: number; serial: string; model: string } | null
  replaces?: { id: number; serial: string; model: string } | null
  takenBack?: boolean
}

export interface CardContract {
  id: number
  number: string
  title: string
  status: ContractStatus
  inForce: boolean
  inWarranty: boolean
  /** Why it is not in force: SUSPENDED, ENDED, NO_CONTRACT. */
  reason: string | null
  ladder: LadderRung[]
}

/** A customer with what the desk needs to take in a call. */
export interface CustomerCard {
  id: number
  number: string
  name: string
  sites: Site[]
  contracts: CardContract[]
  units: UnitRow[]
  openRequests: { id: number; number: string; title: string; status: RequestStatus; severity: Severity; nextDueAt: string | null }[]
}

/** Somebody with that number. */
export interface CallerMatch {
  contact: Contact
  customer: CustomerCard
}

export interface CallerLookup {
  phone: string
  matches: CallerMatch[]
}

// ---- letters and contracts

/** One promise of a letter; start and end count Unicode code points of the letter's text, half-open. */
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
  text: string
  start: number
  end: number
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

export type ContractStatus = 'SIGNED' | 'ACCEPTED' | 'SUSPENDED' | 'ENDED'

export interface ContractRow {
  id: number
  number: string
  title: string
  customer: { id: number; name: string }
  amount: Money
  status: ContractStatus
  signedOn: string
  acceptedOn?: string | null
  warrantyEndsOn?: string | null
  commitmentVersion?: number
  kept: number
  broken: number
  running: number
}

export interface Contract {
  id: number
  number: string
  title: string
  externalNumber?: string | null
  customer: { id: number; name: string }
  amount: Money
  status: ContractStatus
  signedOn: string
  acceptedOn?: string | null
  warrantyEndsOn?: string | null
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
    running: number
    later: number
    waived?: number
    penalty: Money | null
    penaltyCap?: Money | null
  }
  rows: LedgerRow[]
}

// ---- holidays

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
  days: { date: string; before: DayKind; after: DayKind; name: string }[]
  affectedCount: number
  affected: { obligationId: number; kind: string; label: string; before: string; wasProvisional: boolean; after: string; provisional: boolean }[]
}

// ---- obligations

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

// ---- service requests

export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR' | 'ANY'
export type RequestStatus = 'NEW' | 'IN_PROGRESS' | 'PAUSED' | 'RESOLVED' | 'CLOSED' | 'CANCELLED'
export type Stage = 'PHONE' | 'REMOTE' | 'ONSITE'
export type Channel = 'HOTLINE' | 'API' | 'EMAIL' | 'PORTAL' | 'WALK_IN' | 'QR'
export type RequestKind = 'CONSULTATION' | 'FAULT' | 'COMPLAINT' | 'DEFECT' | 'CHANGE' | 'DATA_CORRECTION' | 'PERMISSION' | 'RELOCATION' | 'UPGRADE' | 'TRAINING' | 'PARTS'
export type RequestClass = 'GENERAL' | 'MAJOR'
export type QueueView = 'all' | 'mine' | 'unassigned' | 'due-today' | 'breached' | 'paused' | 'awaiting-approval' | 'awaiting-customer' | 'closed'

export interface NextDue {
  obligationId: number
  kind: string
  dueAt: string
  state: ClockState
  provisional?: boolean
  pausedSince?: string | null
  outOfHours?: boolean
  /** From when on it counts as about to break. */
  warnAt?: string | null
}

export interface QueueRow {
  id: number
  number: string
  title: string
  kind: RequestKind
  requestClass: RequestClass
  customer: Named | null
  unit?: { id: number; serial: string; model: string } | null
  severity: Severity
  level?: string | null
  status: RequestStatus
  stage: Stage
  assignee?: Person | null
  /** Why no commitment covers it; null when one does. */
  houseDefault?: string | null
  reportedAt: string
  nextDue?: NextDue | null
  breached: number
  version?: number
}

export type QueueCounts = Partial<Record<QueueView, number>>

export interface NewServiceRequest {
  customerId?: number
  contactId?: number
  siteId?: number
  unitId?: number
  contractId?: number
  channel: Channel
  kind?: RequestKind
  requestClass?: RequestClass
  title: string
  description: string
  severity: Severity
  level?: string
  callerPhone?: string
  callerName?: string
  answeredOnCall?: boolean
}

/** What the desk can tell the caller at once. */
export interface Receipt {
  id: number
  number: string
  version: number
}

export interface TimelineEntry {
  id: number
  at: string
  recordedAt?: string | null
  actor: string | null
  kind: string
  text: string | null
  data?: Record<string, unknown> | null
  internal?: boolean
}

export interface LadderRung {
  severity: Severity
  level: string
}

export interface ServiceRequest {
  id: number
  number: string
  title: string
  description: string
  channel: Channel
  kind: RequestKind
  requestClass: RequestClass
  severity: Severity
  level?: string | null
  status: RequestStatus
  stage: Stage
  reportedAt: string
  customer: Named | null
  contact: Contact | null
  site: Site | null
  unit: { id: number; serial: string; model: string } | null
  contract: { id: number; number: string; title: string; inForce: boolean; inWarranty: boolean; reason: string | null } | null
  /** No commitment covers it, so the house default applies. */
  houseDefault: boolean
  /** Whether a commitment covers it; otherwise why not: NO_CONTRACT, SUSPENDED, ENDED. */
  coverage: { covered: boolean; reason: string | null }
  ladder: LadderRung[]
  assignee: Person | null
  workOrders: { id: number; number: string; status: WorkOrderStatus; engineer: Person | null }[]
  callerPhone: string | null
  callerName: string | null
  resolvedAt: string | null
  closedAt: string | null
  cause: string | null
  solution: string | null
  clocks: Clock[]
  timeline: TimelineEntry[]
  /** The requests of the same fault, before and after. */
  sameFault: Named[]
  /** It has ended, and not too long ago to be taken up again. */
  reopenable: boolean
  version: number
}

// ---- work orders

export type WorkOrderStatus =
  | 'OPEN'
  | 'ASSIGNED'
  | 'ACCEPTED'
  | 'TRAVELLING'
  | 'ARRIVED'
  | 'WORKING'
  | 'COMPLETED'
  | 'CANCELLED'

export interface Findings {
  fault?: string | null
  cause?: string | null
  solution?: string | null
  parts?: string | null
  test?: string | null
  result?: VisitResult | null
  causeCode?: CauseCode | null
}

export type VisitKind = 'REPAIR' | 'INSTALLATION' | 'INSPECTION' | 'TRAINING' | 'DELIVERY' | 'LOANER' | 'STANDBY'
export type VisitResult = 'SOLVED' | 'WORKAROUND' | 'SECOND_VISIT' | 'NOTHING_FOUND'
export type CauseCode = 'HARDWARE' | 'SOFTWARE' | 'CONFIGURATION' | 'NETWORK' | 'POWER' | 'ENVIRONMENT' | 'OPERATION' | 'WEAR' | 'DAMAGE' | 'NONE' | 'OTHER'

export type PhotoPurpose = 'ARRIVAL' | 'CHECKLIST' | 'ABSENT' | 'WORK'

export interface WorkOrder {
  id: number
  number: string
  request: { id: number; number: string; title: string; description?: string; severity: Severity; level?: string | null } | null
  customer: { id: number; name: string } | null
  site?: Site | null
  contact?: Contact | null
  unit?: { id: number; serial: string; model?: string } | null
  status: WorkOrderStatus
  engineer: Person | null
  reason?: string | null
  issuedAt?: string
  appointment?: { from: string; to: string | null } | null
  travelStartedAt?: string | null
  arrivedAt?: string | null
  arrival?: { latitude?: number | null; longitude?: number | null; place?: string | null; note?: string | null } | null
  startedAt?: string | null
  findings?: Findings | null
  signature?: { signer: string; signedAt: string; rating?: number | null; opinion?: string | null; sha256?: string | null; /** The drawing, while it waits on this phone. */ image?: string | null } | null
  kind?: VisitKind
  arriveClock?: Clock | null
  clocks?: Clock[]
  coverage?: { covered: boolean; reason: string | null }
  contract?: { id: number; number: string; title: string } | null
  photos?: { id: number; purpose: PhotoPurpose; item: string | null; sha256: string; takenAt: string }[]
  /** Pictures that wait on this phone, as data URLs. */
  waitingPhotos?: string[]
  /** What the waiting pictures are answers to, by the question's key. */
  waitingItems?: string[]
  chapters?: VisitChapters
  version: number
}

/** A visit in a list. */
export interface WorkOrderRow {
  id: number
  number: string
  status: WorkOrderStatus
  issuedAt: string
  appointment: { from: string; to: string | null } | null
  engineer: Person | null
  request: { id: number; number: string; title: string; severity: Severity; level: string | null }
  customer: Named | null
  site: { id: number; name: string; address: string | null } | null
  arriveClock: NextDue | null
}
