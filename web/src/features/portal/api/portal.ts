import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PortalAccount, PortalChoices, PortalContract, PortalContractFile, PortalMe, PortalOpened, PortalRequest, PortalRow, PortalUnit, SeenUnit } from '@/api/portal-types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

/** Customers get no live line: it names what changes at others. Their pages look again by themselves. */
const LOOK_AGAIN = 30_000

export const usePortalMe = () => useQuery({ queryKey: ['portal', 'me'], queryFn: ({ signal }) => api.get<PortalMe>('/portal/me', undefined, signal) })

export const usePortalRequests = (open: boolean) => usePages<PortalRow>(['portal', 'requests'], '/portal/requests', { open })

export const usePortalRequest = (id: number) =>
  useQuery({ queryKey: ['portal', 'request', id], queryFn: ({ signal }) => api.get<PortalRequest>(`/portal/requests/${id}`, undefined, signal), refetchInterval: LOOK_AGAIN })

export const usePortalContracts = () =>
  useQuery({ queryKey: ['portal', 'contracts'], queryFn: async ({ signal }) => (await api.get<{ items: PortalContract[] }>('/portal/contracts', undefined, signal)).items })

export const usePortalContract = (id: number) =>
  useQuery({ queryKey: ['portal', 'contract', id], queryFn: ({ signal }) => api.get<PortalContractFile>(`/portal/contracts/${id}`, undefined, signal) })

export const usePortalUnits = () =>
  useQuery({ queryKey: ['portal', 'units'], queryFn: async ({ signal }) => (await api.get<{ items: PortalUnit[] }>('/portal/units', undefined, signal)).items })

export const usePortalChoices = () =>
  useQuery({ queryKey: ['portal', 'choices'], queryFn: ({ signal }) => api.get<PortalChoices>('/portal/requests/choices', undefined, signal) })

export const usePortalLink = (token: string) =>
  useQuery({ queryKey: ['portal', 'link', token], queryFn: () => api.post<PortalOpened>('/portal-links/look', { token }), enabled: token !== '', staleTime: Infinity, refetchOnWindowFocus: false })

export const useSeenUnit = (token: string) =>
  useQuery({ queryKey: ['portal', 'label', token], queryFn: () => api.post<SeenUnit>('/unit-labels/look', { token }), enabled: token !== '', staleTime: Infinity, refetchOnWindowFocus: false })

export const usePortalAccounts = (customerId: number) =>
  useQuery({
    queryKey: ['customer', customerId, 'portal'],
    queryFn: async ({ signal }) => (await api.get<{ items: PortalAccount[] }>(`/customers/${customerId}/portal-accounts`, undefined, signal)).items,
  })

/** Something the customer does about a request; everything of the portal is asked anew afterwards. */
export function usePortalAct<V, R = unknown>(act: (given: V) => Promise<R>, onDone?: (result: R) => void) {
  const client = useQueryClient()
  return useMutation<R, Error, V>({
    mutationFn: act,
    onSuccess: async (result) => {
      onDone?.(result)
      await client.invalidateQueries({ queryKey: ['portal'] })
    },
  })
}

export async function handIn(requestId: number, files: Blob[]) {
  for (const file of files) {
    const form = new FormData()
    form.set('file', file)
    await api.upload(`/portal/requests/${requestId}/files`, form)
  }
}
