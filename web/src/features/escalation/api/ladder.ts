import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ladder, LadderInForce } from '@/api/promise-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export const useHouseLadder = () =>
  useQuery({ queryKey: ['escalation', 'house'], queryFn: ({ signal }) => api.get<LadderInForce>('/escalation-ladder', undefined, signal) })

export function useSetHouseLadder(edition: number) {
  const { t } = useTranslation()
  return useAction<Ladder>((ladder) => api.put('/escalation-ladder', ladder, { version: edition }), { quiet: true, done: t('escalation.saved'), refreshes: [['escalation']] })
}
