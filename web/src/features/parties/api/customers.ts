import { useQuery } from '@tanstack/react-query'
import type { ContractRow } from '@/api/contract-types'
import type { Customer, CustomerRow, UnitRow } from '@/api/customer-types'
import type { QueueRow } from '@/api/request-types'
import type { Page } from '@/api/types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

export type CustomerBody = Record<string, string | undefined>

export const customerKey = (id: number) => ['customers', 'detail', id]

export const useCustomers = (q: string) => usePages<CustomerRow>(['customers', 'list'], '/customers', { q })

export const useCustomer = (id: number) =>
  useQuery({ queryKey: customerKey(id), queryFn: ({ signal }) => api.get<Customer>(`/customers/${id}`, undefined, signal) })

export function useSaveCustomer(existing: Customer | undefined, onDone: (saved: Customer) => void) {
  const intentions = useIntentions()
  return useAction<CustomerBody, Customer>(
    (body) =>
      existing
        ? api.put<Customer>(`/customers/${existing.id}`, body, { version: existing.version })
        : api.post<Customer>('/customers', body, { idempotencyKey: intentions.keyFor(body) }),
    { quiet: true, refreshes: [['customers'], ['picker']], onDone },
  )
}

/** Saves a contact or a site of a customer. */
export function useSavePart(customerId: number, part: 'contacts' | 'sites', existingId: number | undefined, onDone: () => void) {
  const base = `/customers/${customerId}/${part}`
  return useAction<CustomerBody>((body) => (existingId ? api.put(`${base}/${existingId}`, body) : api.post(base, body)), { quiet: true, refreshes: [customerKey(customerId)], onDone })
}

export const useCustomerUnits = (customerId: number) =>
  useQuery({ queryKey: ['units', 'of', customerId], queryFn: async ({ signal }) => (await api.get<Page<UnitRow>>('/units', { customerId }, signal)).items })

export const useCustomerContracts = (customerId: number) =>
  useQuery({
    queryKey: ['contracts', 'of', customerId],
    queryFn: async ({ signal }) => (await api.get<Page<ContractRow>>('/contracts', { customerId, limit: 200 }, signal)).items.filter((row) => row.customer.id === customerId),
  })

export const useCustomerRequests = (customerId: number) =>
  useQuery({
    queryKey: ['service-requests', 'list', 'of', customerId],
    queryFn: async ({ signal }) => (await api.get<Page<QueueRow>>('/service-requests', { view: 'all', customerId }, signal)).items,
  })
