import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Agreements, Approval, ClosedGate, ConsentQuestion, ConsentVerdict, Verdict } from '@/api/agreement-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export const useAwaiting = () =>
  useQuery({
    queryKey: ['approvals', 'awaiting'],
    queryFn: ({ signal }) => api.get<{ items: Approval[]; total: number }>('/approvals/awaiting', undefined, signal),
  })

export function useDecide(onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ step: number; verdict: Verdict; reason: string }, Approval>(({ step, ...body }) => api.post<Approval>(`/approval-steps/${step}/decision`, body), {
    quiet: true,
    done: t('approvals.decided'),
    onDone,
    refreshes: [['approvals'], ['service-requests']],
  })
}

export const useAgreements = (requestId: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['service-requests', 'detail', requestId, 'agreements'],
    queryFn: ({ signal }) => api.get<Agreements>(`/service-requests/${requestId}/agreements`, undefined, signal),
  })

/** How far a major request has come on which work may not begin yet; undefined where it may. */
export function useClosedGate(requestId: number, major: boolean): ClosedGate | undefined {
  const standing = useAgreements(requestId, major).data?.standing
  return !major || !standing || standing === 'NOT_NEEDED' || standing === 'CONSENTED' || standing === 'REFUSED_BY_CUSTOMER' ? undefined : standing
}

/** Anything that is posted about what house and customer agree on. */
export function useAgreementAct<R = unknown>(requestId: number, onDone?: (result: R) => void) {
  const { t } = useTranslation()
  return useAction<{ path: string; body?: Record<string, unknown> }, R>(({ path, body }) => api.post<R>(path, body ?? {}), {
    quiet: true,
    done: t('requests.actDone'),
    onDone: (result) => onDone?.(result),
    refreshes: [['service-requests', 'detail', requestId], ['service-requests', 'list'], ['service-requests', 'counts'], ['obligations']],
  })
}

/** Keeps the recording of a call and answers with its number. */
export async function keepRecording(file: File): Promise<number> {
  const form = new FormData()
  form.append('file', file)
  return (await api.upload<{ id: number }>('/attachments', form)).id
}

export const useConsentQuestion = (token: string) =>
  useQuery({
    queryKey: ['consent-link', token],
    queryFn: () => api.post<ConsentQuestion>('/consent-links/look', { token }),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })

export const useConsentAnswer = (token: string) =>
  useAction<{ verdict: ConsentVerdict; name: string; reason: string }>((body) => api.post('/consent-links/answer', { token, ...body }), { quiet: true })
