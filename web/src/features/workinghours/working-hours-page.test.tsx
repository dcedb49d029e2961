import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Permission } from '@/api/types'
import WorkingHoursPage from '@/app/pages/working-hours-page'
import { mockFetch, type Call } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import type { HouseDay, HouseEdition } from './api/working-hours'

const office = [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }]
const shipped: HouseEdition = { edition: 0, hours: { week: { MONDAY: office, TUESDAY: office }, holidays: true, exceptions: [] }, decidedAt: null, decidedBy: null }
const month: HouseDay[] = [
  { date: '2026-04-01', kind: 'ORDINARY', name: null, openings: office },
  { date: '2026-04-04', kind: 'DAY_OFF', name: '清明节', openings: [] },
]

async function open(answer: (call: Call) => { status?: number; body?: unknown }, permissions: Permission[] = ['users.manage'], editions: { status?: number; body?: unknown } = { body: [shipped] }) {
  const server = mockFetch({ 'GET /calendars/house': () => editions, 'GET /calendars/house/month': () => ({ body: month }), 'PUT /calendars/house': answer, 'GET /calendars/due': () => ({ body: { due: '2026-04-02T03:00:00Z', provisional: true } }) })
  renderApp(<WorkingHoursPage />, { permissions })
  await screen.findByRole('heading', { name: '工作时间' })
  return { server, user: userEvent.setup() }
}

describe('the working hours', () => {
  it('show the week, the holidays and what each day of the month is', async () => {
    await open(() => ({}))

    const panel = await screen.findByRole('region', { name: '每周工作时间' })
    expect(within(panel).getAllByText('09:00-12:00 13:00-18:00')).toHaveLength(2)
    expect(within(panel).getAllByText('休息')).toHaveLength(5)
    expect(within(panel).getByText('随软件提供，尚未修改')).toBeTruthy()
    expect((await screen.findByTitle('清明节')).textContent).toBe('4休休息')
  })

  it('are decided under the edition that was looked at', async () => {
    const { server, user } = await open(({ body }) => ({ body: { ...shipped, edition: 1, hours: body } }))

    await user.click(await screen.findByRole('button', { name: '修改工作时间' }))
    const monday = await screen.findByLabelText('周一的工作时间')
    await user.clear(monday)
    await user.type(monday, '08:30-12:00、13:00-17:30')
    await user.click(screen.getByRole('button', { name: '保存，今后按此计时' }))

    expect(await screen.findByText('已保存，新的时限按此计时')).toBeTruthy()
    expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      edition: 0,
      week: { MONDAY: [{ from: '08:30', to: '12:00' }, { from: '13:00', to: '17:30' }], TUESDAY: office },
      holidays: true,
      exceptions: [],
    })
  })

  it('keep what was typed when they are refused', async () => {
    const { user } = await open(() => ({ status: 422, body: { code: 'openings-overlap', detail: '“11:00–18:00”与前一段时间重叠，请改开。' } }))

    await user.click(await screen.findByRole('button', { name: '修改工作时间' }))
    const monday = await screen.findByLabelText('周一的工作时间')
    await user.type(monday, ' 17:00-20:00')
    await user.click(screen.getByRole('button', { name: '保存，今后按此计时' }))

    expect((await screen.findByRole('alert')).textContent).toContain('重叠')
    expect((monday as HTMLInputElement).value).toBe('09:00-12:00 13:00-18:00 17:00-20:00')
  })

  it('say what a limit comes to, and that it is provisional', async () => {
    const { server, user } = await open(() => ({}))

    await user.click(await screen.findByRole('button', { name: '试算' }))

    expect((await screen.findByText(/到期：/)).textContent).toContain('04-02 周四 11:00')
    expect(screen.getByText(/暂定/)).toBeTruthy()
    expect(server.calls.find(({ path }) => path.startsWith('/calendars/due'))?.path).toContain('value=4&unit=HOURS&calendar=business-hours')
  })

  it('are changed by administrators alone', async () => {
    await open(() => ({}), ['contracts.read'])

    expect(await screen.findByRole('region', { name: '每周工作时间' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '修改工作时间' })).toBeNull()
  })

  it('can be asked for again when they did not come', async () => {
    await open(() => ({}), ['contracts.read'], { status: 500, body: { code: 'unexpected', detail: '服务器发生意外错误' } })

    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy()
  })
})
