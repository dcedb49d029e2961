import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Door, Permission, Session } from '@/api/types'
import { api, ApiProblem } from './api-client'
import { setServerTime } from './clock'
import { keepSession, keptSession } from './field/kept-session'

export const sessionKey = ['session'] as const

/** Who is signed in, what they may do, and what time it is at the server. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }) => {
      try {
        const session = await api.get<Session>('/session', undefined, signal)
        setServerTime(session.now, session.zone)
        await keepSession(session)
        return session
      } catch (problem) {
        // Without a network whoever works in the field goes on where he was.
        const kept = problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 502) ? await keptSession() : undefined
        if (!kept) throw problem
        return { ...kept, offline: true }
      }
    },
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data?.offline ? 10_000 : 60_000),
  })
}

/** Asks whether the signed-in user may do something, and whether his data scope leaves the door to it open. */
export function useMay(): (permission: Permission, door?: Door) => boolean {
  const { data } = useSession()
  const opens = useOpens()
  return (permission, door) => (data?.permissions?.includes(permission) ?? false) && (door === undefined || opens(door))
}

/** Asks whether the signed-in user's data scope leaves a door open. */
export function useOpens(): (door: Door) => boolean {
  const { data } = useSession()
  return (door) => !data?.closed?.includes(door)
}

export function useSessionUser() {
  const client = useQueryClient()
  const { data } = useSession()
  return { user: data?.user ?? null, replace: (session: Session) => client.setQueryData(sessionKey, session) }
}

export interface WayIn {
  /** Where signing in by the company's account begins; null when there is no such way. */
  address: string | null
  refusal: { code: string; detail: string } | null
}

/** The way in by the company's account, and why it was closed the last time. */
export function useWayIn() {
  const { i18n } = useTranslation()
  return useQuery({
    queryKey: ['single-sign-on', i18n.language],
    queryFn: ({ signal }) => api.get<WayIn>('/session/single-sign-on', undefined, signal),
    staleTime: Infinity,
  })
}
