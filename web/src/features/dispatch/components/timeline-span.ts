import type { DayOnBoard } from '@/api/dispatch-types'
import { pickedInstant, pickerDate } from '@/lib/zoned'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Where nobody is on duty and nothing is planned. */
const IDLE = { from: 8, to: 18 }

/** What the timeline shows, in milliseconds of the epoch. */
export interface Span {
  start: number
  end: number
  /** Apart in hours: of the marks above. */
  step: number
}

/** Of one day: rosters, visits and the ways to them with an hour around, in whole hours; of several: all of them. */
export function timelineSpan(board: DayOnBoard): Span {
  const midnight = Date.parse(pickedInstant(pickerDate(board.from)) ?? board.now)
  if (board.days > 1) return { start: midnight, end: midnight + board.days * DAY, step: 24 }
  const edges = board.engineers.flatMap((lane) => [
    ...lane.shifts.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]),
    ...lane.stops.flatMap(({ from, to, travelMinutes }) => [Date.parse(from) - travelMinutes * 60_000, Date.parse(to)]),
  ])
  const hours = edges.map((at) => (at - midnight) / HOUR)
  const from = Math.max(0, hours.length === 0 ? IDLE.from : Math.floor(Math.min(...hours)) - 1)
  const to = Math.min(24, hours.length === 0 ? IDLE.to : Math.ceil(Math.max(...hours)) + 1)
  return { start: midnight + from * HOUR, end: midnight + to * HOUR, step: to - from > 14 ? 2 : 1 }
}
