import type { ServiceRequest } from '@/api/request-types'
import type { Permission } from '@/api/types'

export type ActName = 'assign' | 'triage' | 'classify' | 'pause' | 'resume' | 'remote' | 'onsite' | 'restore' | 'resolve' | 'close' | 'reopen' | 'uncancel' | 'cancel'

export type FieldName = 'assignee' | 'severity' | 'kind' | 'requestClass' | 'why' | 'reason' | 'pauseReason' | 'proof' | 'workaround' | 'note' | 'occurredAt' | 'cause' | 'solution' | 'confirmedBy'

interface Act {
  name: ActName
  /** The last part of the address, where it is not the name. */
  path: string
  fields: FieldName[]
  optional?: FieldName[]
  fixed?: Record<string, unknown>
  needs: Permission
  /** Work that a major request allows only when house and customer have agreed. */
  works?: boolean
  offered: (request: ServiceRequest) => boolean
}

const active = (request: ServiceRequest) => request.status === 'NEW' || request.status === 'IN_PROGRESS' || request.status === 'PAUSED'
const working = (request: ServiceRequest) => request.status === 'NEW' || request.status === 'IN_PROGRESS'
const open = (kind: string) => (request: ServiceRequest) =>
  active(request) && request.clocks.some((clock) => clock.kind === kind && (clock.state === 'RUNNING' || clock.state === 'PAUSED' || clock.state === 'BREACHED'))

/** What can be done to a request, with what must be said when doing it. */
export const acts: Act[] = [
  { name: 'assign', path: 'assign', fields: ['assignee'], needs: 'requests.triage', offered: active },
  { name: 'triage', path: 'triage', fields: ['severity', 'reason'], needs: 'requests.triage', offered: active },
  { name: 'classify', path: 'classify', fields: ['kind', 'requestClass', 'reason'], needs: 'requests.triage', offered: active },
  { name: 'pause', path: 'pause', fields: ['pauseReason', 'proof'], needs: 'requests.write', offered: working },
  { name: 'resume', path: 'resume', fields: [], needs: 'requests.write', offered: (request) => request.status === 'PAUSED' },
  { name: 'remote', works: true, path: 'stage', fields: ['reason'], fixed: { stage: 'REMOTE' }, needs: 'requests.triage', offered: (request) => working(request) && request.stage === 'PHONE' },
  { name: 'onsite', works: true, path: 'stage', fields: ['reason'], fixed: { stage: 'ONSITE' }, needs: 'requests.triage', offered: (request) => working(request) && request.stage !== 'ONSITE' },
  { name: 'restore', works: true, path: 'restore', fields: ['workaround', 'note', 'occurredAt'], optional: ['workaround', 'occurredAt'], needs: 'requests.write', offered: open('RESTORE') },
  { name: 'resolve', works: true, path: 'resolve', fields: ['cause', 'solution', 'occurredAt'], optional: ['occurredAt'], needs: 'requests.write', offered: active },
  { name: 'close', path: 'close', fields: ['confirmedBy', 'note'], optional: ['note'], fixed: { note: '' }, needs: 'requests.write', offered: (request) => request.status === 'RESOLVED' },
  { name: 'reopen', path: 'reopen', fields: ['reason'], needs: 'requests.write', offered: (request) => request.reopenable },
  { name: 'uncancel', path: 'uncancel', fields: ['why', 'reason'], needs: 'requests.write', offered: (request) => request.returnable },
  { name: 'cancel', path: 'cancel', fields: ['reason'], needs: 'requests.write', offered: active },
]

export type { Act }
