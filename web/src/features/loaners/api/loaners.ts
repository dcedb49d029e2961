import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Loan, Loaner, LoanLine } from '@/api/return-types'
import type { Page } from '@/api/types'
import { api, type Query } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const key = ['loaners'] as const
const refreshes = [[...key], ['service-requests'], ['obligations']]

export const useLoaners = (filter: Query) => usePages<Loaner>([...key, 'pool'], '/loaners', filter)

export const useLoans = (filter: Query) => usePages<LoanLine>([...key, 'loans'], '/loans', filter)

export const useLoansOf = (requestId: number) => useQuery({ queryKey: [...key, 'request', requestId], queryFn: ({ signal }) => api.get<Loan[]>(`/service-requests/${requestId}/loans`, undefined, signal) })

/** Those that can be lent now. */
export const useAvailable = () => useQuery({ queryKey: [...key, 'available'], queryFn: ({ signal }) => api.get<Page<Loaner>>('/loaners', { state: 'AVAILABLE', limit: 200 }, signal) })

export function useLoanerAct(onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ path: string; body: Record<string, unknown> }>(({ path, body }) => api.post(path, body, { idempotencyKey: intentions.keyFor({ path, body }) }), {
    quiet: true,
    done: t('returns.done'),
    onDone,
    refreshes,
  })
}
