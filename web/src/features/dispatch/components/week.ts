import type { Hours } from '@/api/dispatch-types'

export type Week = 'house' | 'late' | 'always' | 'own'

const daily = (from: number, to: number): Hours[] => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))

/** The weeks one can choose by name; nothing said means the house's hours. */
export const weeks: Record<Exclude<Week, 'own'>, Hours[]> = { house: [], late: daily(480, 1440), always: daily(0, 1440) }

const same = (one: Hours[], other: Hours[]) => one.length === other.length && one.every((hours, at) => hours.weekday === other[at]?.weekday && hours.from === other[at]?.from && hours.to === other[at]?.to)

export function weekOf(hours: Hours[]): Week {
  return (Object.keys(weeks) as (keyof typeof weeks)[]).find((name) => same(weeks[name], hours)) ?? 'own'
}
