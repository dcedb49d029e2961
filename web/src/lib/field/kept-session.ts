import type { Session } from '@/api/types'
import { clockOffset, recallClock } from '@/lib/clock'
import { forgetDays, forgetNote, keepNote, keptNote } from './field-store'

const NAME = 'session'

interface Kept {
  session: Session
  offset: number
}

/** Who works on this phone, for whoever works in the field only: without a network the app opens for him. */
export async function keepSession(session: Session) {
  if (!session.user || !session.permissions?.includes('workorders.execute')) return
  await keepNote(NAME, { session, offset: clockOffset() } satisfies Kept).catch(() => undefined)
}

/** Who worked on this phone last; the clock goes on as it was then. */
export async function keptSession(): Promise<Session | undefined> {
  const kept = await keptNote<Kept>(NAME).catch(() => undefined)
  if (kept) recallClock({ offset: kept.offset, zone: kept.session.zone })
  return kept?.session
}

export async function keptUser(): Promise<number | undefined> {
  return (await keptNote<Kept>(NAME).catch(() => undefined))?.session.user?.id
}

/** Signing out takes the day along; acts that were not sent stay until the same person signs in again. */
export async function forgetSession() {
  await forgetNote(NAME).catch(() => undefined)
  await forgetDays().catch(() => undefined)
}
