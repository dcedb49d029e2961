import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { HolidayImport, Holidays } from '@/api/contract-types'
import type { Permission } from '@/api/types'
import HolidaysPage from '@/app/pages/holidays-page'
import { mockFetch, type Call } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'

const known: Holidays = {
  name: 'CN',
  edition: 0,
  years: [2025, 2026],
  source: 'a package; 2026: gov/2026',
  daysOff: { '2025-10-01': '国庆节', '2026-01-01': '元旦', '2026-01-02': '元旦' },
  workingDays: { '2026-01-04': '元旦' },
}
const shown: HolidayImport = {
  applied: false,
  edition: 1,
  yearsAdded: [2027],
  thinYears: [],
  days: [
    { date: '2026-12-31', before: 'ORDINARY', after: 'DAY_OFF', name: '元旦' },
    { date: '2027-01-01', before: 'ORDINARY', after: 'DAY_OFF', name: '元旦' },
  ],
  affectedCount: 201,
  affected: [{ obligationId: 5, kind: 'RESOLVE', label: 'SR-5', subject: { type: 'REQUEST', id: 51 }, customer: '海州医院', before: '2026-12-31T10:00:00Z', wasProvisional: true, after: '2027-01-04T10:00:00Z', provisional: false }],
}

async function open(answer: (call: Call) => { status?: number; body?: unknown }, permissions: Permission[] = ['users.manage'], holidays: { status?: number; body?: unknown } = { body: known }) {
  const server = mockFetch({ 'GET /calendars/holidays': () => holidays, 'POST /calendars/holidays': answer, 'POST /calendars/holidays/affected.csv': answer })
  const { container } = renderApp(<HolidaysPage />, { permissions })
  await screen.findByRole('heading', { name: '节假日' })
  const choose = () => userEvent.setup().upload(container.querySelector('input[type=file]') as HTMLInputElement, new File(['{}'], '2027.json', { type: 'application/json' }))
  return { server, choose, user: userEvent.setup() }
}

describe('the holidays', () => {
  it('show this year with its source, its days off and the days worked for them', async () => {
    await open(() => ({ body: shown }))

    expect((await screen.findByText('gov/2026')).textContent).toBe('gov/2026')
    expect(screen.getByText('放假 2 天，周末上班 1 天')).toBeTruthy()
    expect(within(screen.getByRole('list', { name: '全年节假日' })).getByRole('listitem').textContent).toBe('元旦01-01 – 01-0201-04 上班')
    expect(screen.getAllByRole('table')).toHaveLength(12)
  })

  it('are shown with their changes and due times first, and taken in only then', async () => {
    const { server, choose, user } = await open(({ path }) => ({ body: { ...shown, applied: path.endsWith('false') } }))
    await choose()

    const check = await screen.findByRole('region', { name: '导入前的核对' })
    expect(within(check).getByText(/新增 2027 年。/).textContent).toContain('影响 201 项进行中的时限')
    expect(within(within(check).getByRole('table', { name: '有改动的日期' })).getByText(/2026-12-31/)).toBeTruthy()
    expect(within(within(check).getByRole('table', { name: '会移动的时限' })).getByText('SR-5 · 解决')).toBeTruthy()
    expect(within(check).getByText(/另有 200 项未列出/)).toBeTruthy()
    expect(server.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/calendars/holidays?dryRun=true'])
    await user.click(within(check).getByRole('button', { name: '确认导入' }))
    expect(await screen.findByText('已导入，重算了 201 项时限')).toBeTruthy()
    expect(screen.queryByRole('region', { name: '导入前的核对' })).toBeNull()
  })

  it('warn of a year with too few days off before it is published', async () => {
    const { choose } = await open(() => ({ body: { ...shown, thinYears: [{ year: 2027, daysOff: 1, fewest: 7 }] } }))

    await choose()

    expect((await screen.findByRole('alert')).textContent).toContain('2027 年只有 1 天放假')
  })

  it('name the customer, lead to the request and are handed out all as a table', async () => {
    const { server, choose, user } = await open(({ path }) => ({ body: path.endsWith('true') ? shown : 'csv' }))
    await choose()
    const moved = within(await screen.findByRole('table', { name: '会移动的时限' }))

    expect(moved.getByRole('link', { name: 'SR-5 · 解决' }).getAttribute('href')).toBe('/requests/51')
    expect(moved.getByText('海州医院')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '全部 201 项下载为表格（CSV）' }))
    await waitFor(() => expect(server.calls.at(-1)?.path).toBe('/calendars/holidays/affected.csv'))
    expect((server.calls.at(-1)?.body as FormData | undefined)?.get('file')).toHaveProperty('name', '2027.json')
  })

  it('say why a file was refused', async () => {
    const { choose } = await open(() => ({ status: 422, body: { code: 'holidays-unreadable', detail: '读不出这份节假日安排。' } }))

    await choose()

    expect((await screen.findByRole('alert')).textContent).toContain('读不出这份节假日安排。')
  })

  it('offer nothing to confirm when the file says what is known', async () => {
    const { choose } = await open(() => ({ body: { ...shown, yearsAdded: [], days: [], affected: [], affectedCount: 0 } }))

    await choose()

    expect(await screen.findByText('与现有的节假日完全一致，没有改动。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull()
  })

  it('are taken in by administrators alone', async () => {
    await open(() => ({ body: shown }), ['contracts.read'])

    expect(screen.getByText('导入新一年的安排由管理员办理。')).toBeTruthy()
    expect(screen.queryByText('把文件拖到这里，或点击选择')).toBeNull()
  })

  it('can be asked for again when they did not come', async () => {
    await open(() => ({ body: shown }), ['contracts.read'], { status: 500, body: { code: 'unexpected', detail: '服务器发生意外错误' } })

    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy()
  })
})
