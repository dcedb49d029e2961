import type { ContractStatus } from './contract-types'
import type { LadderRung, RequestStatus, Severity } from './request-types'
import type { Cover, ProductModel, RelatedUnit, UnitEvent, UnitLife, UnitParticulars } from './unit-types'

/** Customers, their sites and contacts, their units, and who calls. */

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

export interface UnitRow {
  id: number
  serial: string
  model: string
  name?: string | null
  siteId?: number | null
  customerId: number
  customer?: string | null
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
