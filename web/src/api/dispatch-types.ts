import type { WhyAgain } from './field-types'
import type { Severity } from './request-types'
import type { WorkOrderStatus } from './visit-types'

export interface Home {
  address: string
  latitude: number | null
  longitude: number | null
}

/** Minutes of the day in the house's zone; 1440 is midnight. Weekday 1 is Monday. */
export interface Hours {
  weekday: number
  from: number
  to: number
}

export interface Certificate {
  id: number
  kind: string
  number: string
  issuer: string
  validFrom: string
  expiresOn: string
  blocks: boolean
}

export interface EngineerProfile {
  id: number
  name: string
  territories: string[]
  skills: Record<string, number>
  home: Home
  hours: Hours[]
  note: string
  certificates: Certificate[]
  version: number
}

export interface Expiring {
  engineerId: number
  engineer: string
  certificate: Certificate
}

export type DutyKind = 'SHIFT' | 'ON_CALL' | 'DUTY_WEEK' | 'GUARD' | 'LEAVE'

export interface Duty {
  id: number
  engineerId: number
  kind: DutyKind
  startInclusive: string
  endExclusive: string
  note: string
}

export interface VisitNeed {
  minutes: number
  skills: Record<string, number>
  certificates: string[]
  agreed: boolean
  pooled: boolean
}

/** A visit on the board; all its texts are empty where the reader's data scope does not cover it. */
export interface BoardVisit {
  visit: {
    id: number
    number: string
    status: WorkOrderStatus
    version: number
    engineerId: number | null
    from: string | null
    to: string | null
    underWaySince: string | null
    requestId: number
    requestNumber: string
    title: string
    severity: Severity
    customer: string
    region: string
    where: { site: string; address: string; latitude: number | null; longitude: number | null }
    due: string | null
    broken: boolean
    /** Who goes along. */
    companions: number[]
    continues: { id: number; number: string; reason: WhyAgain } | null
  }
  need: VisitNeed
}

export interface BoardStop {
  visit: BoardVisit
  from: string
  to: string
  travelMinutes: number
  conflict: boolean
  /** Somebody else leads the visit. */
  along: boolean
}

export interface Lane {
  id: number
  name: string
  skills: Record<string, number>
  home: Home
  shifts: { from: string; to: string }[]
  duties: Duty[]
  stops: BoardStop[]
  blockedBy: string | null
  workMinutes: number
  travelMinutes: number
  shiftMinutes: number
}

export interface DayOnBoard {
  from: string
  days: number
  now: string
  unscheduled: BoardVisit[]
  engineers: Lane[]
}

export interface Told {
  code: string
  against: boolean
  facts: Record<string, string | number>
}

export interface Suggestion {
  engineerId: number
  engineer: string
  start: string | null
  end: string | null
  reasons: Told[]
}

export interface PlanPlace {
  engineerId: number
  engineer: string
  from: string
  to: string
}

export interface PlanMove {
  visitId: number
  number: string
  title: string
  customer: string
  version: number
  kind: 'LEFT_OUT' | 'OTHER_ENGINEER' | 'LATER' | 'EARLIER' | 'NEW'
  before: PlanPlace | null
  after: PlanPlace | null
  reasons: Told[]
}

export interface PlanPreview {
  day: string
  moves: PlanMove[]
  travelMinutesBefore: number
  travelMinutesAfter: number
  late: number
  leftOut: number
}

export interface PoolOffer {
  id: number
  number: string
  severity: Severity
  title: string
  region: string
  due: string | null
  need: VisitNeed
}
