import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Kept, Provider, Referral } from '@/api/provider-types'
import { api, type Query } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const key = ['providers'] as const
const refreshes = [[...key], ['service-requests'], ['obligations']]

export const useProviders = () => useQuery({ queryKey: [...key, 'all'], queryFn: ({ signal }) => api.get<Provider[]>('/providers', undefined, signal) })

export const useReferrals = (filter: Query) => usePages<Referral>([...key, 'referrals'], '/referrals', filter)

export const useReferralsOf = (requestId: number) =>
  useQuery({ queryKey: [...key, 'request', requestId], queryFn: ({ signal }) => api.get<Referral[]>(`/service-requests/${requestId}/referrals`, undefined, signal) })

export const useKept = (id: number, from?: string, to?: string) => useQuery({ queryKey: [...key, 'kept', id, from, to], queryFn: ({ signal }) => api.get<Kept>(`/providers/${id}/kept`, { from, to }, signal) })

/** Posts something about a referral; the same body sent twice counts once. */
export function useReferralAct(onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ path: string; body: Record<string, unknown> }>((act) => api.post(act.path, act.body, { idempotencyKey: intentions.keyFor(act) }), {
    quiet: true,
    done: t('providers.done'),
    refreshes,
    onDone: () => {
      intentions.done()
      onDone()
    },
  })
}

/** Enters a provider, or changes the one given. */
export function useKeepProvider(provider: Provider | undefined, onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<Record<string, unknown>>(
    (body) => (provider ? api.put(`/providers/${provider.id}`, body, { version: provider.version }) : api.post('/providers', body, { idempotencyKey: intentions.keyFor(body) })),
    { quiet: true, done: t('providers.saved'), refreshes, onDone },
  )
}

export function useCloseProvider() {
  const { t } = useTranslation()
  return useAction<{ id: number; closed: boolean }>(({ id, closed }) => api.put(`/providers/${id}/closed`, { closed }), { done: t('providers.saved'), refreshes })
}
