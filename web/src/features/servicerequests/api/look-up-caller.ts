import { useQuery } from '@tanstack/react-query'
import type { CallerLookup } from '@/api/customer-types'
import { api } from '@/lib/api-client'

/** Who calls from this number; asks once the number is long enough to mean someone. */
export const useCaller = (phone: string) => {
  const digits = phone.replace(/[^\d+]/g, '')
  return useQuery({
    queryKey: ['callers', digits],
    queryFn: ({ signal }) => api.get<CallerLookup>('/callers', { phone: digits }, signal),
    enabled: digits.length >= 7,
  })
}
