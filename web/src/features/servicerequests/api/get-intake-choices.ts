import { useQuery } from '@tanstack/react-query'
import type { CustomerCard } from '@/api/customer-types'
import { api } from '@/lib/api-client'

/** A customer chosen by hand, with what the desk needs to take in the call. */
export const useCustomerCard = (customerId: number | undefined) =>
  useQuery({
    queryKey: ['customers', 'card', customerId],
    enabled: customerId !== undefined,
    queryFn: ({ signal }) => api.get<CustomerCard>(`/customers/${customerId}/card`, undefined, signal),
  })
