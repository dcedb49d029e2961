import { useQuery } from '@tanstack/react-query'
import type { Cover, LawAnswer, Meter, ServiceDue } from '@/api/unit-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

type Body = Record<string, unknown>

export const usePartCover = (unitId: number, part: string) =>
  useQuery({ queryKey: ['units', 'detail', unitId, 'cover', part], queryFn: ({ signal }) => api.get<Cover>(`/units/${unitId}/cover`, { part }, signal) })

export const useAddPlan = (unitId: number, onDone: () => void) => useAction<Body>((body) => api.post(`/units/${unitId}/plans`, body), { quiet: true, refreshes: [['units']], onDone })

export const useLawAnswer = (unitId: number, facts: Body) =>
  useQuery({ queryKey: ['units', 'detail', unitId, 'law', facts], queryFn: ({ signal }) => api.post<LawAnswer>(`/units/${unitId}/choices`, facts, { signal }), placeholderData: (before) => before })

export const useMeter = (unitId: number) => useQuery({ queryKey: ['units', 'detail', unitId, 'meter'], queryFn: ({ signal }) => api.get<Meter>(`/units/${unitId}/meter`, undefined, signal) })

export function useMeterAct(unitId: number, act: 'readings' | 'service-cycle' | 'services', onDone: () => void) {
  const intentions = useIntentions()
  const path = `/units/${unitId}/${act}`
  return useAction<Body>((body) => (act === 'service-cycle' ? api.put(path, body) : api.post(path, body, { idempotencyKey: intentions.keyFor(body) })), { quiet: true, refreshes: [['units'], ['services-due']], onDone })
}

export const useServicesDue = (days: string) => usePages<ServiceDue>(['services-due'], '/services-due', { days })
