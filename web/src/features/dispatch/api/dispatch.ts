import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardVisit, DayOnBoard, Duty, DutyKind, EngineerProfile, Expiring, PlanPreview, PoolOffer, Suggestion } from '@/api/dispatch-types'
import type { WorkOrder } from '@/api/visit-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

const key = ['dispatch'] as const

export const useEngineers = () => useQuery({ queryKey: [...key, 'engineers'], queryFn: ({ signal }) => api.get<EngineerProfile[]>('/dispatch/engineers', undefined, signal) })

export const useExpiring = () => useQuery({ queryKey: [...key, 'expiring'], queryFn: ({ signal }) => api.get<Expiring[]>('/dispatch/certificates/expiring', { days: 60 }, signal) })

export const useDuties = () => useQuery({ queryKey: [...key, 'duties'], queryFn: ({ signal }) => api.get<Duty[]>('/dispatch/duties', { days: 60 }, signal) })

export const useBoard = (date: string, days: number) =>
  useQuery({ queryKey: [...key, 'board', date, days], queryFn: ({ signal }) => api.get<DayOnBoard>('/dispatch/board', { date, days }, signal), placeholderData: (before) => before })

export const useCandidates = (visit: number, date: string) =>
  useQuery({ queryKey: [...key, 'candidates', visit, date], queryFn: ({ signal }) => api.get<Suggestion[]>(`/dispatch/visits/${visit}/candidates`, { date }, signal) })

export const usePool = () => useQuery({ queryKey: [...key, 'pool'], queryFn: ({ signal }) => api.get<PoolOffer[]>('/dispatch/pool', undefined, signal) })

const refreshes = [[...key], ['work-orders']]

function useDispatchAct<V, R = unknown>(act: (variables: V) => Promise<R>, onDone?: (result: R) => void, quiet = true) {
  const { t } = useTranslation()
  return useAction<V, R>(act, { quiet, done: t('dispatch.done'), onDone, refreshes })
}

export const useSayProfile = (engineer: EngineerProfile, onDone: () => void) =>
  useDispatchAct<Record<string, unknown>>((body) => api.put(`/dispatch/engineers/${engineer.id}`, body, { version: engineer.version }), onDone)

export const useAddCertificate = (engineer: number, onDone: () => void) => useDispatchAct<Record<string, unknown>>((body) => api.post(`/dispatch/engineers/${engineer}/certificates`, body), onDone)

export const useRemoveCertificate = (engineer: number) => useDispatchAct<number>((id) => api.delete(`/dispatch/engineers/${engineer}/certificates/${id}`), undefined, false)

export const useAddDuty = (onDone: () => void) =>
  useDispatchAct<{ engineerIds: number[]; kind: DutyKind; from: string | undefined; to: string | undefined; note?: string }>((body) => api.post('/dispatch/duties', body), onDone)

export const useRemoveDuty = () => useDispatchAct<number>((id) => api.delete(`/dispatch/duties/${id}`), undefined, false)

export const useSayNeed = (visit: number, onDone: () => void) => useDispatchAct<Record<string, unknown>>((body) => api.put(`/dispatch/visits/${visit}/need`, body), onDone)

/** Sends an engineer at a time, and who goes along where that is said. */
export const useAssignVisit = (onDone?: () => void) =>
  useDispatchAct<{ visitId: number; version: number; engineerId: number; from: string | null; to: string | null; companions?: number[] }>(
    async ({ visitId, version, companions, ...body }) => {
      const sent = await api.post<WorkOrder>(`/work-orders/${visitId}/assign`, body, { version })
      if (companions) await api.put(`/work-orders/${visitId}/companions`, { engineerIds: companions }, { version: sent.version })
    },
    onDone,
    false,
  )

/** Takes a visit back from its engineer; the answer carries the version to undo it with. */
export const useReleaseVisit = (onDone: (now: { version: number }, visit: BoardVisit) => void) => {
  const { t } = useTranslation()
  return useAction<BoardVisit, { version: number }>(({ visit }) => api.post(`/work-orders/${visit.id}/unassign`, {}, { version: visit.version }), { done: t('dispatch.done'), onDone, refreshes })
}

export function usePreview() {
  return useAction<string, PlanPreview>((date) => api.post<PlanPreview>('/dispatch/plan', { date }))
}

export const useApplyPlan = (onDone: () => void) =>
  useDispatchAct<PlanPreview>(
    (plan) =>
      api.post('/dispatch/plan/apply', {
        steps: plan.moves.flatMap((move) => (move.after ? [{ visitId: move.visitId, version: move.version, engineerId: move.after.engineerId, from: move.after.from, to: move.after.to }] : [])),
      }),
    onDone,
    false,
  )

export const useGrab = () => useDispatchAct<number>((id) => api.post(`/dispatch/pool/${id}/grab`, {}), undefined, false)
