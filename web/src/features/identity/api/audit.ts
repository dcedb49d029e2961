import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { AuditEntry, CustomerView } from '@/api/types'
import { api } from '@/lib/api-client'
import { pickedInstant, pickerDate } from '@/lib/zoned'
import { usePages } from '@/lib/use-pages'

/** What is asked of the log stands in the address. */
export function useAuditQuestion() {
  const [params] = useSearchParams()
  const to = pickerDate(params.get('to'))
  return {
    actor: params.get('actor') ?? '',
    action: params.get('action') ?? '',
    subject: params.get('subject') ?? '',
    from: pickedInstant(pickerDate(params.get('from'))),
    to: pickedInstant(to?.add(1, 'day')),
  }
}

export const useAudit = (question: ReturnType<typeof useAuditQuestion>) => usePages<AuditEntry>(['audit'], '/audit', question)

export const useAuditActions = () => useQuery({ queryKey: ['audit', 'actions'], queryFn: ({ signal }) => api.get<string[]>('/audit/actions', undefined, signal) })

export interface AuditVerdict {
  holds: boolean
  firstBroken: number | null
  brokenAt: AuditEntry | null
  checked: number
  unsealed: number
  head: string
}

/** Computes the whole chain again, so only when asked. */
export const useAuditVerification = () =>
  useQuery({ queryKey: ['audit', 'verification'], enabled: false, staleTime: 0, queryFn: ({ signal }) => api.get<AuditVerdict>('/audit/verification', undefined, signal) })

export const useCustomerViews = (customerId: number, kind: string) => usePages<CustomerView>(['customers', customerId, 'views'], `/customers/${customerId}/views`, { kind })
