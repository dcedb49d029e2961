import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Role } from '@/api/types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export interface ChainStep {
  turn: number
  role: Role | null
  userId: number | null
  person: string | null
  hours: number
  nobody: boolean
  standIns: string[]
}

export interface Chain {
  purpose: string
  version: number
  since: string | null
  by: string | null
  steps: ChainStep[]
  running: number
}

export interface PastChain {
  version: number
  since: string
  until: string | null
  by: string
  steps: ChainStep[]
}

export interface StandIn {
  id: number
  delegateId: number
  delegate: string
  startInclusive: string
  endExclusive: string
}

const key = ['approval-chains'] as const

export const useChains = () => useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Chain[]>('/approval-chains', undefined, signal) })

export const useChainHistory = (purpose: string) =>
  useQuery({ queryKey: [...key, purpose], queryFn: ({ signal }) => api.get<PastChain[]>(`/approval-chains/${purpose}/history`, undefined, signal) })

export type WrittenStep = Pick<ChainStep, 'turn' | 'role' | 'userId' | 'hours'>

export function useReplaceChain(chain: Chain, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<WrittenStep[], Chain>((steps) => api.put<Chain>(`/approval-chains/${chain.purpose}`, { steps }, { version: chain.version }), {
    quiet: true,
    done: t('approvals.chain.saved'),
    refreshes: [key],
    onDone,
  })
}

export function useResetChain(chain: Chain) {
  const { t } = useTranslation()
  return useAction<void, Chain>(() => api.delete<Chain>(`/approval-chains/${chain.purpose}`, { version: chain.version }), { done: t('approvals.chain.saved'), refreshes: [key] })
}

const standIns = ['approval-delegates'] as const

export const useStandIns = () =>
  useQuery({
    queryKey: standIns,
    queryFn: async ({ signal }) => {
      const found = await api.get<StandIn[] | { items: StandIn[] }>('/approval-delegates', undefined, signal)
      return Array.isArray(found) ? found : found.items
    },
  })

export const useAppoint = (onDone: () => void) =>
  useAction<Pick<StandIn, 'delegateId' | 'startInclusive' | 'endExclusive'>>((body) => api.post('/approval-delegates', body), { quiet: true, refreshes: [standIns], onDone })

export const useRevokeStandIn = () => useAction<number>((id) => api.delete(`/approval-delegates/${id}`), { refreshes: [standIns] })
