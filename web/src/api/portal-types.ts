import type { ConsentPurpose, PricedOffer } from './agreement-types'
import type { ClockState } from './clock-types'
import type { RequestKind, RequestStatus, Severity } from './request-types'

export interface PortalMe {
  name: string
  customer: string
  vendor: string
  hotline: string
}

export interface Kept {
  met: number
  running: number
  broken: number
  nextDue: string | null
}

export interface PortalContract {
  id: number
  number: string
  title: string
  status: string
  signedOn: string
  acceptedOn: string | null
  warrantyEndsOn: string | null
  zone: string
  kept: Kept
}

export interface PortalPromise {
  clauseId: number
  type: string
  level: string | null
  words: string
  kept: Kept
}

export interface PortalContractFile {
  contract: PortalContract
  letter: string
  version: number
  promises: PortalPromise[]
}

export interface PortalUnit {
  id: number
  serial: string
  model: string
  name: string
  acceptedOn: string | null
  warrantyEndsOn: string | null
  inWarranty: boolean
}

export interface PortalRow {
  id: number
  number: string
  title: string
  kind: RequestKind
  status: RequestStatus
  stage: string
  reportedAt: string
  unit: string | null
  zone: string
  dueKind: string | null
  dueAt: string | null
  provisional: boolean
  /** Kinds of the promises that were not kept in time. */
  broken: string[]
}

export interface PortalDue {
  kind: string
  state: ClockState
  startsAt: string
  dueAt: string
  provisional: boolean
  pausedSince: string | null
  metAt: string | null
  brokenAt: string | null
  promise: string | null
}

export interface PortalHappened {
  id: number
  at: string
  actor: string
  kind: string
  text: string
  data: Record<string, unknown>
}

export interface PortalFile {
  id: number
  fileName: string
  mediaType: string
  size: number
  at: string
  by: string
}

export interface PortalQuestion {
  id: number
  purpose: ConsentPurpose
  title: string
  scope: string
  items: string[]
  validFrom: string | null
  validUntil: string | null
  /** Shown in place of scope and items; null where no price is asked about. */
  offer: PricedOffer | null
}

/** The report of a visit; what is signed must be of its version. */
export interface PortalReport {
  id: number
  number: string
  toSign: boolean
  /** Whether he was ever asked to sign it on a device of his own. */
  asked: boolean
  kind: string
  engineer: string
  arrivedAt: string | null
  fault: string
  cause: string
  solution: string
  parts: string[]
  test: string
  result: string | null
  signer: string | null
  signedAt: string | null
  version: number
}

export interface PortalRequest {
  id: number
  number: string
  title: string
  description: string
  kind: RequestKind
  severity: Severity
  level: string | null
  status: RequestStatus
  stage: string
  reportedAt: string
  resolvedAt: string | null
  closedAt: string | null
  cause: string | null
  solution: string | null
  unit: { id: number; serial: string; model: string } | null
  contract: string | null
  houseDefault: boolean
  promises: PortalDue[]
  timeline: PortalHappened[]
  files: PortalFile[]
  questions: PortalQuestion[]
  reports: PortalReport[]
  rating: { stars: number; words: string; at: string; by: string } | null
  mayReopen: boolean
  zone: string
}

export interface PortalChoices {
  kinds: RequestKind[]
  contracts: { id: number; number: string; title: string; ladder: { severity: Severity; level: string }[] }[]
  units: { id: number; serial: string; model: string; contractId: number | null }[]
}

export interface PortalOpened {
  vendor: { name: string; hotline: string }
  expiresAt: string
  welcome: { customer: string; contact: string; username: string } | null
  request: PortalRequest | null
  replied: boolean
}

export interface SeenUnit {
  vendor: { name: string; hotline: string }
  model: string
  serialEnd: string
  /** What is promised when the unit does not work at all, and while it still works. */
  stopped: PromisedTerms
  running: PromisedTerms
}

export interface PromisedTerms {
  /** Without a due instant where the time counts from something later than the report. */
  promises: { kind: string; limit: number; unit: string; dueAt: string | null }[]
  zone: string
}

export interface PortalAccount {
  contactId: number
  username: string
  enabled: boolean
  invitedAt: string
  joinedAt: string | null
}
