import type { Session, SetupBody } from '@/api/types'
import { api } from '@/lib/api-client'

export const signIn = (credentials: { username: string; password: string }) => api.post<Session>('/session', credentials)
/** Ends the session; `next` is where the identity provider's own session ends. */
export const signOut = () => api.delete<{ next: string } | undefined>('/session')
export const setUp = (body: SetupBody) => api.post<void>('/setup', body)
export const changePassword = (body: { current: string; next: string }) => api.post<void>('/me/password', body)
