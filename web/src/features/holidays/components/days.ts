import type { HolidayImport, Holidays } from '@/api/contract-types'

/** What a date is, where it is not what its weekday says. */
export interface SpecialDay {
  date: string
  kind: 'DAY_OFF' | 'WORKED'
  name: string
}

/** A holiday with the run of days off it begins or goes on with, or a day worked for it. */
export interface Stretch {
  kind: SpecialDay['kind']
  name: string
  first: string
  last: string
  days: number
}

const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)
const DAY = 86_400_000

/** 0 is Monday. */
export const weekdayOf = (date: string) => (new Date(utc(date)).getUTCDay() + 6) % 7

export const isWeekend = (date: string) => weekdayOf(date) > 4

const byDate = (a: SpecialDay, b: SpecialDay) => a.date.localeCompare(b.date)

/** The special days of a year as the known holidays have them. */
export function specialDays({ daysOff, workingDays }: Pick<Holidays, 'daysOff' | 'workingDays'>, year: number): SpecialDay[] {
  const of = (days: Record<string, string>, kind: SpecialDay['kind']) =>
    Object.entries(days).filter(([date]) => date.startsWith(`${year}-`)).map(([date, name]) => ({ date, kind, name }))
  return [...of(daysOff, 'DAY_OFF'), ...of(workingDays, 'WORKED')].toSorted(byDate)
}

/** The special days of a year as an import would make them; only what changes is known of it. */
export function daysAfter({ days }: HolidayImport, year: number): SpecialDay[] {
  return days.flatMap(({ date, after, name }) => (after !== 'ORDINARY' && date.startsWith(`${year}-`) ? [{ date, kind: after, name }] : []))
}

/** The holiday itself, where a day is named as worked for it. */
export const holidayOf = (name: string) => name.replace(/\s*[(（]?(?:调休)?(?:上班|补班)[)）]?$/, '') || name

/** Days of the same kind and name that follow each other, as one. */
export function stretches(days: SpecialDay[]): Stretch[] {
  const found: Stretch[] = []
  for (const { kind, name, date } of days.toSorted(byDate)) {
    const before = found.findLast((one) => one.kind === kind && one.name === name)
    if (before && utc(date) - utc(before.last) === DAY) {
      before.last = date
      before.days += 1
    } else found.push({ kind, name, first: date, last: date, days: 1 })
  }
  return found
}

/** The dates of a month in weeks from Monday; undefined pads the first week. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const dates = Array.from({ length }, (_, at) => `${year}-${String(month).padStart(2, '0')}-${String(at + 1).padStart(2, '0')}`)
  const padded = [...Array.from<undefined>({ length: weekdayOf(dates[0] as string) }), ...dates]
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) => padded.slice(week * 7, week * 7 + 7))
}

/** The papers a year's days come from, as far as the source tells them apart. */
export function sourcesOf(source: string, year: number): string[] {
  const papers = source.split(/;\s*/).filter(Boolean)
  const own = papers.filter((paper) => paper.includes(String(year)))
  return own.length > 0 ? own.map((paper) => paper.replace(new RegExp(`^${year}:\\s*`), '')) : papers.filter((paper) => !/\b20\d\d\b/.test(paper))
}
