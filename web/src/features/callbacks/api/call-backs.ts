import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

/** A call the house has said it will make. */
export interface CallBack {
  id: number
  request: { id: number; number: string; title: string }
  customer: { id: number; name: string } | null
  dueAt: string
  whom: string
  phone: string
  reason: string
  caller: { id: number; displayName: string }
  state: 'PLANNED' | 'REACHED' | 'CANCELLED' | 'FELL_AWAY'
  /** The instant agreed has come. */
  due: boolean
  /** The customer waited, or waits, longer than agreed. */
  late: boolean
  /** Calls in which nobody was reached. */
  attempts: number
  triedAt: string | null
  missedDue: string | null
  /** The instant agreed passed while the customer did not want the request; another one is to be agreed. */
  needsTime: boolean
  plannedAt: string
  plannedBy: string
  end: { at: string; by: string; reason: string } | null
  version: number
}

export type Span = 'DUE' | 'TODAY' | 'ALL'

/** What is due becomes late by itself, so it is asked again every minute. */
const MINUTE = 60_000

export const useCallBacks = (requestId: number) =>
  useQuery({
    queryKey: ['service-requests', 'detail', requestId, 'call-backs'],
    refetchInterval: MINUTE,
    queryFn: ({ signal }) => api.get<CallBack[]>(`/service-requests/${requestId}/call-backs`, undefined, signal),
  })

export const useOpenCallBacks = (mine: boolean, span: Span) => usePages<CallBack>(['call-backs', 'list'], '/call-backs', { mine, span })

export const useCallBackCounts = (enabled: boolean) =>
  useQuery({
    enabled,
    queryKey: ['call-backs', 'counts'],
    refetchInterval: MINUTE,
    queryFn: ({ signal }) => api.get<{ mine: number; all: number; mineDue: number; allDue: number }>('/call-backs/counts', undefined, signal),
  })

/** Whether the house works at that time, and when it does again. */
export const useCallHours = (at: string | undefined) =>
  useQuery({
    queryKey: ['call-backs', 'hours', at],
    enabled: at !== undefined,
    retry: false,
    queryFn: ({ signal }) => api.get<{ open: boolean; opensAt: string | null }>('/call-backs/hours', { at }, signal),
  })

/** Plans, moves, calls or cancels; the same body sent twice counts once. */
export function useCallBackAct(onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ path: string; body: Record<string, unknown>; version?: number }, CallBack>(
    (act) => api.post<CallBack>(act.path, act.body, { version: act.version, idempotencyKey: intentions.keyFor(act) }),
    {
      quiet: true,
      done: t('requests.actDone'),
      refreshes: [['service-requests'], ['call-backs'], ['obligations']],
      onDone: () => {
        intentions.done()
        onDone()
      },
    },
  )
}
