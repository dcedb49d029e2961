import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Age, ChargeAccount, ChargeNoteRow, CreditNote, PartPutIn, PricedQuote, Quote, QuoteDraft, QuoteState, QuoteView, RateCard, VisitQuotes } from '@/api/charges-types'
import type { Charges, Settlement } from '@/api/promise-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const refreshes = [['charges'], ['service-requests'], ['work-orders'], ['approvals']]

export const useRateCards = () => useQuery({ queryKey: ['charges', 'rate-cards'], queryFn: async ({ signal }) => (await api.get<{ items: RateCard[] }>('/rate-cards', undefined, signal)).items })

export const useRequestQuotes = (requestId: number) =>
  useQuery({ queryKey: ['charges', 'request', requestId], queryFn: async ({ signal }) => (await api.get<{ items: Quote[] }>(`/service-requests/${requestId}/quotes`, undefined, signal)).items })

/** How the caller is covered, and the clauses that decide what may be charged. */
export const useRequestTerms = (requestId: number) =>
  useQuery({ queryKey: ['charges', 'terms', requestId], queryFn: ({ signal }) => api.get<Charges>(`/service-requests/${requestId}/charges`, undefined, signal) })

/** What was put in on the visits of a request, as lines for its quote. */
export const usePartsPutIn = (requestId: number) =>
  useQuery({ queryKey: ['charges', 'parts-put-in', requestId], retry: false, queryFn: async ({ signal }) => (await api.get<{ items: PartPutIn[] }>(`/service-requests/${requestId}/parts-put-in`, undefined, signal)).items })

export const useQuote = (id: number) => useQuery({ queryKey: ['charges', 'quote', id], queryFn: ({ signal }) => api.get<QuoteView>(`/quotes/${id}`, undefined, signal) })

export const useQuotes = (state: QuoteState | '') => usePages<{ quote: Quote; customer: { id: number; name: string } | null }>(['charges', 'quotes'], '/quotes', { state: state || undefined })

export const useVisitQuotes = (visitId: number) =>
  useQuery({ queryKey: ['charges', 'visit', visitId], queryFn: ({ signal }) => api.get<VisitQuotes>(`/work-orders/${visitId}/quotes`, undefined, signal), retry: false })

/** The live figures of a draft; kept while the next are on their way. */
export const usePriced = (requestId: number, draft: QuoteDraft | undefined) =>
  useQuery({
    queryKey: ['charges', 'priced', requestId, draft],
    enabled: draft !== undefined,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.post<PricedQuote>(`/service-requests/${requestId}/quotes/price`, draft, { signal }),
  })

/** Posts something about money; the same body sent twice counts once. */
export function useChargeAct<R = unknown>(onDone?: (result: R) => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ path: string; body?: unknown }, R>((act) => api.post<R>(act.path, act.body ?? {}, { idempotencyKey: intentions.keyFor(act) }), {
    quiet: true,
    done: t('quotes.done'),
    refreshes,
    onDone: (result) => {
      intentions.done()
      onDone?.(result)
    },
  })
}

export const useChargeNotes = (settled: boolean, customerId?: number) => usePages<ChargeNoteRow>(['charges', 'notes'], '/charge-notes', { settled, customerId })

/** What a customer has not paid in time, by currency. */
export const useOverdueNotes = (customerId: number) =>
  useQuery({
    queryKey: ['charges', 'overdue', customerId],
    retry: false,
    queryFn: ({ signal }) => api.get<{ currency: string; notes: number; amount: string; oldestDueOn: string; oldestDays: number }[]>('/charge-notes/overdue', { customerId }, signal),
  })

export const useAges = () =>
  useQuery({ queryKey: ['charges', 'ages'], queryFn: async ({ signal }) => (await api.get<{ items: { currency: string; age: Age; notes: number; amount: string }[] }>('/charge-notes/ages', undefined, signal)).items })

export const useChargeAccount = (id: number) => useQuery({ queryKey: ['charges', 'account', id], queryFn: ({ signal }) => api.get<ChargeAccount>(`/charge-notes/${id}`, undefined, signal) })

export const useCreditNotes = (customerId?: number) => usePages<CreditNote>(['charges', 'credits'], '/credit-notes', { customerId })

export const useCreditOf = (settlement: Settlement) =>
  useQuery({ queryKey: ['charges', 'credit-of', settlement.id], queryFn: async ({ signal }) => (await api.get<{ note: CreditNote | null }>(`/settlements/${settlement.id}/credit-note`, undefined, signal)).note })
