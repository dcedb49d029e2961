import { useQuery } from '@tanstack/react-query'
import type { Commitment } from '@/api/clause-types'
import type { Clock } from '@/api/clock-types'
import type { Contract, ContractLedger, ContractRow } from '@/api/contract-types'
import type { UnitRow } from '@/api/customer-types'
import type { Page } from '@/api/types'
import { api, type Query } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export const useContracts = (filter: Query) => usePages<ContractRow>(['contracts', 'list'], '/contracts', filter)

export const contractKey = (id: number) => ['contracts', 'detail', id]

export const useContract = (id: number, enabled = true) =>
  useQuery({ queryKey: contractKey(id), enabled, queryFn: ({ signal }) => api.get<Contract>(`/contracts/${id}`, undefined, signal) })

export const useLedger = (id: number, period: Query) =>
  useQuery({ queryKey: ['contracts', 'ledger', id, period], queryFn: ({ signal }) => api.get<ContractLedger>(`/contracts/${id}/ledger`, period, signal) })

export const useContractUnits = (id: number) =>
  useQuery({ queryKey: ['units', 'on-contract', id], queryFn: async ({ signal }) => (await api.get<Page<UnitRow>>('/units', { contractId: id, limit: 200 }, signal)).items })

/** Every promise of the contract, those of its requests included. */
export const useObligations = (id: number) =>
  useQuery({ queryKey: ['contracts', 'obligations', id], queryFn: async ({ signal }) => (await api.get<{ items: Clock[] }>(`/contracts/${id}/obligations`, undefined, signal)).items })

export const useCommitment = (id: number) =>
  useQuery({ queryKey: ['commitments', id], queryFn: ({ signal }) => api.get<Commitment>(`/commitments/${id}`, undefined, signal) })
