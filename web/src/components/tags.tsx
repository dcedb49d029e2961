import type { ContractStatus } from '@/api/contract-types'
import type { RequestStatus, Severity } from '@/api/request-types'
import type { WorkOrderStatus } from '@/api/visit-types'
import { word } from '@/lib/words'

export function SeverityTag({ severity, level }: { severity: Severity; level?: string | null }) {
  const tone = severity === 'CRITICAL' ? 'tag strong' : severity === 'ANY' ? 'tag quiet' : 'tag'
  return <span className={tone}>{level || word('severity', severity)}</span>
}

const requestTone: Record<RequestStatus, string> = {
  NEW: 'tag accent',
  IN_PROGRESS: 'tag',
  PAUSED: 'tag slate',
  RESOLVED: 'tag',
  CLOSED: 'tag quiet',
  CANCELLED: 'tag quiet',
}

export function RequestStatusTag({ status }: { status: RequestStatus }) {
  return <span className={requestTone[status]}>{word('requestStatus', status)}</span>
}

export function WorkOrderStatusTag({ status }: { status: WorkOrderStatus }) {
  const tone = status === 'OPEN' ? 'tag accent' : status === 'COMPLETED' || status === 'CANCELLED' ? 'tag quiet' : 'tag'
  return <span className={tone}>{word('workOrderStatus', status)}</span>
}

export function ContractStatusTag({ status }: { status: ContractStatus }) {
  const tone = status === 'ACCEPTED' ? 'tag accent' : status === 'SUSPENDED' ? 'tag slate' : 'tag quiet'
  return <span className={tone}>{word('contractStatus', status)}</span>
}
