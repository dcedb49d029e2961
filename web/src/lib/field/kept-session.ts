import type { Session } from '@/api/types'
import { forgetDays } from './field-store'

const KEY = 'yinuo.field.session'

/** Who worked on this phone last; without a network the app opens for him, for whoever works in the field only. */
export function keepSession(session: Session) {
  if (session.user && session.permissions?.includes('workorders.execute')) localStorage.setItem(KEY, JSON.stringify(session))
}

export function keptSession(): Session | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Signing out takes the day along; acts that were not sent stay until the same person signs in again. */
export async function forgetSession() {
  localStorage.removeItem(KEY)
  await forgetDays().catch(() => undefined)
}
