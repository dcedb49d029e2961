import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Nonconformity, NonconformityView } from '@/api/return-types'
import { api, type Query } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const key = ['nonconformities'] as const

export const useNonconformities = (filter: Query) => usePages<Nonconformity>([...key, 'list'], '/nonconformities', filter)

export const useNonconformity = (id: number) => useQuery({ queryKey: [...key, 'detail', id], queryFn: ({ signal }) => api.get<NonconformityView>(`/nonconformities/${id}`, undefined, signal) })

export const useHoldsOf = (unitId: number) => useQuery({ queryKey: [...key, 'of-unit', unitId], queryFn: ({ signal }) => api.get<Nonconformity[]>(`/units/${unitId}/holds`, undefined, signal) })

export function useNonconformityAct(onDone: (shown: NonconformityView) => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ path: string; body: Record<string, unknown>; version?: number }, NonconformityView>(
    ({ path, body, version }) => api.post<NonconformityView>(`/nonconformities${path}`, body, { version, idempotencyKey: intentions.keyFor({ path, body }) }),
    { quiet: true, done: t('returns.done'), onDone, refreshes: [[...key], ['approvals'], ['units']] },
  )
}
