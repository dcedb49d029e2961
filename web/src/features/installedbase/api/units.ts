import { useQuery } from '@tanstack/react-query'
import type { Unit, UnitRow } from '@/api/types'
import { api, type Query } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

export const useUnits = (filter: Query) => usePages<UnitRow>(['units', 'list'], '/units', filter)

export const useUnit = (id: number) => useQuery({ queryKey: ['units', 'detail', id], queryFn: ({ signal }) => api.get<Unit>(`/units/${id}`, undefined, signal) })

export function useRegisterUnit(customerId: number, onDone: () => void) {
  const intentions = useIntentions()
  return useAction<Record<string, unknown>, Unit>(
    (values) => {
      const body = { ...values, customerId }
      return api.post<Unit>('/units', body, { idempotencyKey: intentions.keyFor(body) })
    },
    { quiet: true, refreshes: [['units']], onDone },
  )
}
