import { useQuery } from '@tanstack/react-query'
import type { Commitment, Contract, ContractLedger, ContractRow, Obligation, Page } from '@/api/types'
import { api, type Query } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export const useContracts = (filter: Query) => usePages<ContractRow>(['contracts', 'list'], '/contracts', filter)

export const contractKey = (id: number) => ['contracts', 'detail', id]

export const useContract = (id: number) =>
  useQuery({ queryKey: contractKey(id), queryFn: ({ signal }) => api.get<Contract>(`/contracts/${id}`, undefined, signal) })

export const useLedger = (id: number, period: Query) =>
  useQuery({ queryKey: ['contracts', 'ledger', id, period], queryFn: ({ signal }) => api.get<ContractLedger>(`/contracts/${id}/ledger`, period, signal) })

export const useObligations = (id: number, state: string) =>
  useQuery({
    queryKey: ['contracts', 'obligations', id, state],
    queryFn: async ({ signal }) => {
      const found = await api.get<Page<Obligation> | Obligation[]>(`/contracts/${id}/obligations`, { state, limit: 200 }, signal)
      return Array.isArray(found) ? found : found.items
    },
  })

export const useCommitment = (id: number) =>
  useQuery({ queryKey: ['commitments', id], queryFn: ({ signal }) => api.get<Commitment>(`/commitments/${id}`, undefined, signal) })
