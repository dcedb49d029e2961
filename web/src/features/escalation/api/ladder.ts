import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ladder, LadderInForce } from '@/api/promise-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export const houseLadder = '/escalation-ladder'
export const clauseLadder = (versionId: number, clauseId: number) => `${houseLadder}/versions/${versionId}/clauses/${clauseId}`

export const useLadder = (path: string) => useQuery({ queryKey: ['escalation', path], queryFn: ({ signal }) => api.get<LadderInForce>(path, undefined, signal) })

export function useSetLadder(path: string, edition: number) {
  const { t } = useTranslation()
  return useAction<Ladder>((ladder) => api.put(path, ladder, { version: edition }), { quiet: true, done: t('escalation.saved'), refreshes: [['escalation']] })
}

/** Takes a clause's own ladder away: the house's holds again. */
export function useDropLadder(path: string, edition: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<void>(() => api.delete(path, { version: edition }), { quiet: true, done: t('escalation.dropped'), refreshes: [['escalation']], onDone })
}
