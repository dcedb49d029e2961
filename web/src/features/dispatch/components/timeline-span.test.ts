import { expect, it } from 'vitest'
import type { DayOnBoard, Lane } from '@/api/dispatch-types'
import { timelineSpan } from './timeline-span'

const at = (time: string) => `2026-04-08T${time}:00+08:00`
const lane = (shifts: [string, string][], stops: [string, string, number][] = []) =>
  ({ shifts: shifts.map(([from, to]) => ({ from: at(from), to: at(to) })), stops: stops.map(([from, to, travelMinutes]) => ({ from: at(from), to: at(to), travelMinutes })) }) as unknown as Lane
const board = (...engineers: Lane[]) => ({ from: '2026-04-08', days: 1, now: at('09:00'), unscheduled: [], engineers }) as DayOnBoard
const shown = (day: DayOnBoard) => {
  const { start, end, step } = timelineSpan(day)
  return `${new Date(start + 8 * 3_600_000).toISOString().slice(11, 16)} +${(end - start) / 3_600_000} h by ${step}`
}

it('shows rosters and visits with an hour around, wider where something lies outside', () => {
  expect(shown(board())).toBe('08:00 +10 h by 1')
  expect(shown(board(lane([['08:30', '17:30']])))).toBe('07:00 +12 h by 1')
  expect(shown(board(lane([['08:30', '17:30']], [['18:00', '19:00', 0]])))).toBe('07:00 +13 h by 1')
  expect(shown(board(lane([['08:30', '17:30']], [['07:10', '08:00', 20]])))).toBe('05:00 +14 h by 1')
  expect(shown(board(lane([['00:00', '23:59']])))).toBe('00:00 +24 h by 2')
})
