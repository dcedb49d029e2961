import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

export interface Outage {
  id: number
  system: string
  requestId: number | null
  planned: boolean
  cause: string
  startInclusive: string
  endExclusive: string | null
  recordedBy: string
  cancelledAt: string | null
  cancelReason: string | null
}

export interface MaintenanceWindow {
  id: number
  startInclusive: string
  endExclusive: string
  text: string
  announcedAt: string
  announcedBy: string
  cancelledAt: string | null
}

/** A time in which nobody could see whether the system was usable. */
export interface UnseenStretch {
  id: number
  startInclusive: string
  endExclusive: string
  reason: string
  recordedBy: string
  cancelledAt: string | null
  cancelReason: string | null
}

/** Kept whatever was unseen, missed whatever was unseen, or decided by it. */
export type Standing = 'PROVEN' | 'REFUTED' | 'OPEN'

export interface AvailabilityMonth {
  month: string
  percent: number | null
  percentAtLeast: number | null
  agreedSeconds: number
  downSeconds: number
  unseenSeconds: number
  excludedSeconds: number
  toDate: boolean
  promises: { clauseId: number; percent: number; monthly: boolean; standing: Standing }[]
  outages: Outage[]
  windows: MaintenanceWindow[]
  unseen: UnseenStretch[]
  settled: { clauseId: number; percent: number; percentAtLeast: number; promised: number; standing: Standing; obligationId: number; settledAt: string }[]
}

const key = (contractId: number) => ['contracts', contractId, 'availability'] as const

export const useAvailability = (contractId: number, month: string) =>
  useQuery({ queryKey: [...key(contractId), month], queryFn: ({ signal }) => api.get<AvailabilityMonth>(`/contracts/${contractId}/availability`, { month }, signal) })

export interface OutageBody {
  system: string
  cause?: string
  planned: boolean
  requestId?: number
  startInclusive?: string
  endExclusive?: string
}

export function useRecordOutage(contractId: number, onDone: () => void) {
  const intentions = useIntentions()
  return useAction<OutageBody>((body) => api.post(`/contracts/${contractId}/outages`, body, { idempotencyKey: intentions.keyFor(body) }), { quiet: true, refreshes: [key(contractId)], onDone })
}

export const useEndOutage = (contractId: number, onDone: () => void) =>
  useAction<{ id: number; endExclusive?: string }>(({ id, endExclusive }) => api.post(`/outages/${id}/end`, { endExclusive }), { quiet: true, refreshes: [key(contractId)], onDone })

export const useCancelOutage = (contractId: number, onDone: () => void) =>
  useAction<{ id: number; reason: string }>(({ id, reason }) => api.post(`/outages/${id}/cancel`, { reason }), { quiet: true, refreshes: [key(contractId)], onDone })

export const useAnnounce = (contractId: number, onDone: () => void) =>
  useAction<{ text: string; startInclusive?: string; endExclusive?: string }>((body) => api.post(`/contracts/${contractId}/maintenance-windows`, body), {
    quiet: true,
    refreshes: [key(contractId)],
    onDone,
  })

export const useCancelWindow = (contractId: number) => useAction<number>((id) => api.post(`/maintenance-windows/${id}/cancel`), { refreshes: [key(contractId)] })

export const useRecordUnseen = (contractId: number, onDone: () => void) =>
  useAction<{ reason: string; startInclusive?: string; endExclusive?: string }>((body) => api.post(`/contracts/${contractId}/unseen-stretches`, body), {
    quiet: true,
    refreshes: [key(contractId)],
    onDone,
  })

export const useCancelUnseen = (contractId: number, onDone: () => void) =>
  useAction<{ id: number; reason: string }>(({ id, reason }) => api.post(`/unseen-stretches/${id}/cancel`, { reason }), { quiet: true, refreshes: [key(contractId)], onDone })
