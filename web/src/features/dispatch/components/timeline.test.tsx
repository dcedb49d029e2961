import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { BoardVisit, DayOnBoard } from '@/api/dispatch-types'
import { renderApp } from '@/testing/render-app'
import { Timeline } from './timeline'

const visit = (id: number, number: string, title: string): BoardVisit => ({
  visit: {
    id, number, title, status: 'ASSIGNED', version: 1, engineerId: 5, from: null, to: null, underWaySince: null, requestId: id, requestNumber: '', severity: 'MAJOR', customer: '', region: '',
    where: { site: '', address: '', latitude: null, longitude: null }, due: null, broken: false, companions: [], continues: null,
  },
  need: { minutes: 60, skills: {}, certificates: [], agreed: false, pooled: false },
})

const board: DayOnBoard = {
  from: '2026-04-01', days: 1, now: '2026-04-01T01:00:00Z', unscheduled: [],
  engineers: [
    {
      id: 5, name: '高一川', skills: {}, home: { address: '', latitude: null, longitude: null }, shifts: [{ from: '2026-04-01T00:00:00Z', to: '2026-04-01T09:00:00Z' }], duties: [],
      stops: [
        { visit: visit(1, 'WO-1', '水泵漏水'), from: '2026-04-01T02:00:00Z', to: '2026-04-01T03:00:00Z', travelMinutes: 0, conflict: false, along: false },
        { visit: visit(2, '', ''), from: '2026-04-01T06:00:00Z', to: '2026-04-01T07:00:00Z', travelMinutes: 0, conflict: false, along: false },
      ],
      blockedBy: null, workMinutes: 120, travelMinutes: 0, shiftMinutes: 540,
    },
  ],
}

it('shows a visit outside the data scope as time in which the engineer is busy, which opens nothing', () => {
  renderApp(<Timeline board={board} onPick={() => undefined} onDrop={() => undefined} />)

  expect(screen.getByRole<HTMLButtonElement>('button', { name: /水泵漏水/ }).disabled).toBe(false)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /其他数据范围内的上门/ }).disabled).toBe(true)
})
