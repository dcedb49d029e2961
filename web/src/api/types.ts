/**
 * Who signs in, and the small shapes everything else is made of. The shapes that travel over /api are written down in this folder
 * alone; instants are ISO strings with Z, dates are YYYY-MM-DD, ids are numbers.
 */

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

/** A door of the API, as the server names it. */
export type Door = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /api/${string}`

export interface Session {
  user: SessionUser | null
  permissions?: Permission[]
  /** What the reader's data scope keeps closed, whatever he may do elsewhere; missing in what an older version left on a phone. */
  closed?: Door[]
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
  payee?: string | null
  bank?: string | null
  bankAccount?: string | null
  taxNumber?: string | null
}

/** How much of the house's data a colleague sees; the parts are ids of departments, names of regions or ids of customers. */
export interface DataScope {
  kind: 'ALL' | 'OWN' | 'DEPARTMENT' | 'REGION' | 'CUSTOMER'
  parts: string[]
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
  scope: DataScope
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
