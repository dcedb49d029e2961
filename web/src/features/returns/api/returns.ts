import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReturnPreview, ReturnRow, ReturnView, ReturnWindow, ReturnWish } from '@/api/return-types'
import { api, type Query } from '@/lib/api-client'
import { keptSignature } from '@/lib/kept-signature'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const key = ['returns'] as const
const refreshes = [[...key], ['units'], ['service-requests'], ['approvals']]

export const useReturns = (filter: Query) => usePages<ReturnRow>([...key, 'list'], '/returns', filter)

export const useReturn = (id: number) => useQuery({ queryKey: [...key, 'detail', id], queryFn: ({ signal }) => api.get<ReturnView>(`/returns/${id}`, undefined, signal) })

export const useReturnWindows = (unitId: number) =>
  useQuery({ queryKey: [...key, 'windows', unitId], queryFn: ({ signal }) => api.get<ReturnWindow[]>(`/units/${unitId}/return-windows`, undefined, signal) })

export interface Facts {
  fault?: string
  works?: boolean
  inStock?: boolean
  takesOther?: boolean
  cause?: string
}

/** What the customer may have today; asked anew with each fact. */
export const useRights = (unitId: number, wish: ReturnWish, facts: Facts) =>
  useQuery({
    queryKey: [...key, 'rights', unitId, wish, facts],
    queryFn: ({ signal }) => api.post<ReturnPreview>(`/units/${unitId}/return-rights`, { wish, facts }, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })

export function useOpenReturn(onDone: (opened: ReturnView) => void) {
  const intentions = useIntentions()
  return useAction<Record<string, unknown>, ReturnView>((body) => api.post<ReturnView>('/returns', body, { idempotencyKey: intentions.keyFor(body) }), {
    quiet: true,
    onDone,
    refreshes,
  })
}

/** One step of a return, on the version that is shown. */
export function useReturnAct(shown: ReturnView, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ step: string; body: Record<string, unknown> }, ReturnView>(
    async ({ step, body: { image, ...body } }) =>
      api.post<ReturnView>(`/returns/${shown.sent.id}/${step}`, image ? { ...body, signatureId: await keptSignature(String(image)) } : body, step.startsWith('supplier') ? undefined : { version: shown.sent.version }),
    { quiet: true, done: t('returns.done'), onDone, refreshes },
  )
}
