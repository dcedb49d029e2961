import type { Clock } from './clock-types'
import type { Contact, Site } from './customer-types'
import type { VisitChapters, WhyAgain } from './field-types'
import type { NextDue, Severity } from './request-types'
import type { Named, Person } from './types'

/** Visits. */

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
  request: { id: number; number: string; title: string; description?: string; severity: Severity; level?: string | null; callerName?: string | null; callerPhone?: string | null } | null
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
  /** The visit it goes on with; absent in a day packed before there was such a thing. */
  continues?: { id: number; number: string; reason: WhyAgain } | null
}
