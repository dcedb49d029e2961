import type { ClockState } from '@/api/clock-types'

/** What a badge needs to know of a promise's clock; a queue row's next due and a full clock both fit. */
export interface Countable {
  state: ClockState
  dueAt: string | null
  openedAt?: string | null
  warnAt?: string | null
  /** Whether the warning has gone out, where its instant is not told. */
  metAt?: string | null
  pausedSince?: string | null
  provisional?: boolean
  outOfHours?: boolean
}

/** How a badge looks. Only `broken`, `late` and `missed` may be red, only `warning` amber, only `paused` grey-blue. */
export type Look = 'running' | 'warning' | 'broken' | 'paused' | 'out-of-hours' | 'kept' | 'late' | 'missed' | 'waived' | 'voided'

export interface Countdown {
  look: Look
  /** Whole minutes: left (running), over (broken), paused for, or used (kept). Null where no number is said. */
  minutes: number | null
  provisional: boolean
}

const MINUTE = 60_000
const WARN_BEFORE_MINUTES = 30

const minutesBetween = (from: number, to: number) => Math.max(0, Math.floor((to - from) / MINUTE))

function lookWhileRunning(clock: Countable, now: number, due: number): Look {
  if (now >= due) return 'broken'
  const warnAt = clock.warnAt ? Date.parse(clock.warnAt) : due - WARN_BEFORE_MINUTES * MINUTE
  if (now >= warnAt) return 'warning'
  return clock.outOfHours ? 'out-of-hours' : 'running'
}

/** Reads a clock at an instant (milliseconds since the epoch). */
export function countdown(clock: Countable, now: number): Countdown {
  const due = clock.dueAt ? Date.parse(clock.dueAt) : null
  const met = clock.metAt ? Date.parse(clock.metAt) : null
  const provisional = Boolean(clock.provisional)
  switch (clock.state) {
    case 'RUNNING': {
      if (due === null) return { look: 'running', minutes: null, provisional }
      const look = lookWhileRunning(clock, now, due)
      return { look, minutes: look === 'broken' ? minutesBetween(due, now) : minutesBetween(now, due), provisional }
    }
    case 'PAUSED':
      return { look: 'paused', minutes: clock.pausedSince ? minutesBetween(Date.parse(clock.pausedSince), now) : null, provisional }
    case 'BREACHED':
      return { look: 'broken', minutes: due === null ? null : minutesBetween(due, now), provisional: false }
    case 'MISSED':
      return { look: 'missed', minutes: null, provisional: false }
    case 'MET_LATE':
      return { look: 'late', minutes: due === null || met === null ? null : minutesBetween(due, met), provisional: false }
    case 'MET': {
      const opened = clock.openedAt ? Date.parse(clock.openedAt) : null
      return { look: 'kept', minutes: opened === null || met === null ? null : minutesBetween(opened, met), provisional: false }
    }
    case 'WAIVED':
      return { look: 'waived', minutes: null, provisional: false }
    case 'VOIDED':
      return { look: 'voided', minutes: null, provisional: false }
  }
}

/** Splits minutes into the two largest units worth saying: days + hours, hours + minutes, or minutes. */
export function durationParts(minutes: number): { days: number; hours: number; minutes: number } {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  return { days, hours, minutes: days > 0 ? 0 : minutes % 60 }
}

type Say = (key: 'duration.days' | 'duration.hours' | 'duration.minutes' | 'duration.lessThanMinute', options?: { n: number }) => string

/** A duration to the minute, for people who add up: 24 h 50 min is not "1 day". */
export function exactDurationWords(minutes: number, say: Say): string {
  const days = Math.floor(minutes / 1440)
  const rest = minutes % 1440
  const parts = [days > 0 && say('duration.days', { n: days }), (rest > 0 || days === 0) && durationWords(rest, say)]
  return parts.filter(Boolean).join(' ')
}

/** A duration in words, for example "1 小时 20 分" or "1 h 20 min". */
export function durationWords(minutes: number, say: Say): string {
  if (minutes < 1) return say('duration.lessThanMinute')
  const parts = durationParts(minutes)
  const words = [
    parts.days > 0 && say('duration.days', { n: parts.days }),
    parts.hours > 0 && say('duration.hours', { n: parts.hours }),
    parts.minutes > 0 && say('duration.minutes', { n: parts.minutes }),
  ]
  return words.filter(Boolean).join(' ')
}
