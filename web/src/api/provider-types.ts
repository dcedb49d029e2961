/** Partners and manufacturers, and the cases referred to them, as they travel over /api. */
import type { Clock } from './clock-types'

export type ProviderKind = 'PARTNER' | 'MANUFACTURER'

export interface Provider {
  id: number
  kind: ProviderKind
  name: string
  serves: string
  contact: { name: string; phone: string; email: string }
  agreement: {
    reference: string
    validFrom: string | null
    validTo: string | null
    hours: string
    respondMinutes: number | null
    arriveMinutes: number | null
    resolveMinutes: number | null
    perBreach: number | null
  }
  note: string
  closed: boolean
  version: number
}

export interface Referral {
  id: number
  number: string
  requestId: number
  request: string
  title: string
  providerId: number
  provider: string
  asked: string
  theirCase: string
  referredAt: string
  referredBy: string
  mailed: boolean
  answeredAt: string | null
  arrivedAt: string | null
  broken: number
  claim: number | null
  end: { outcome: 'DONE' | 'DECLINED' | 'TAKEN_BACK'; at: string; by: string; text: string } | null
  clocks: Clock[]
}

/** How a provider kept its agreement in a period. */
export interface Kept {
  referred: number
  running: number
  done: number
  declined: number
  late: number
  broken: number
  claim: number
}
