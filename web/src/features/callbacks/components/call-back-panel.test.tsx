import { fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import type { ServiceRequest } from '@/api/request-types'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import type { CallBack } from '../api/call-backs'
import { CallBackList } from './call-back-list'
import { CallBackPanel } from './call-back-panel'

const callBack: CallBack = {
  id: 4,
  request: { id: 7, number: 'SR-7', title: 'Pump stopped' },
  customer: { id: 1, name: 'Jinxi Water' },
  dueAt: '2026-04-03T10:00:00Z',
  whom: '何敏',
  phone: '13800138000',
  reason: '确认恢复情况',
  caller: { id: 2, displayName: '陈坐席' },
  state: 'PLANNED',
  due: true,
  late: true,
  attempts: 1,
  triedAt: '2026-04-03T09:00:00Z',
  missedDue: '2026-04-03T08:00:00Z',
  needsTime: false,
  plannedAt: '2026-04-03T07:00:00Z',
  plannedBy: '陈坐席',
  end: null,
  version: 3,
}
const request = { id: 7, contact: null, callerName: '何敏', callerPhone: '13800138000' } as unknown as ServiceRequest
const PANEL = 'GET /service-requests/7/call-backs'
const hours = { 'GET /call-backs/hours': { body: { open: false, opensAt: '2026-04-07T01:00:00Z' } }, 'GET /colleagues': { body: [{ id: 2, displayName: '陈坐席' }] } }
const desk = { permissions: ['requests.read' as const, 'requests.write' as const] }

describe('the call-backs of a request', () => {
  it('waits, and says in words when the server fails', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const { unmount } = renderApp(<CallBackPanel request={request} open />, desk)
    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
    unmount()

    mockFetch({ [PANEL]: { status: 503, body: { code: 'database-down', detail: '数据库正在重启' } } })
    renderApp(<CallBackPanel request={request} open />, desk)

    expect((await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent).toContain('数据库正在重启')
  })

  it('invites to plan one where there is none, and only those who may', async () => {
    mockFetch({ [PANEL]: { body: [] } })
    const { unmount } = renderApp(<CallBackPanel request={request} open />, desk)
    expect(await screen.findByText('没有约定回电。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '约定回电' })).toBeTruthy()
    unmount()

    renderApp(<CallBackPanel request={request} open />, { permissions: ['requests.read'] })

    expect(await screen.findByText('没有约定回电。')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says what is due and what was missed, without obstacles', async () => {
    mockFetch({ [PANEL]: { body: [callBack, { ...callBack, id: 3, state: 'REACHED', missedDue: null, end: { at: '2026-04-03T07:30:00Z', by: '陈坐席', reason: '' } }] } })
    const { container } = renderApp(<CallBackPanel request={request} open />, desk)

    expect(await screen.findByText('该打了')).toBeTruthy()
    expect(screen.getByText(/误了 .*16:00 的约定/)).toBeTruthy()
    expect(screen.getByText('已回电')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: '登记通话：何敏' })).toHaveLength(1)
    expect((await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map((each) => each.id)).toEqual([])
  }, 30_000)

  it('wants another time where the one agreed passed while the customer did not want it, and calls it neither due nor late', async () => {
    mockFetch({ [PANEL]: { body: [{ ...callBack, late: false, missedDue: null, needsTime: true }] } })
    renderApp(<CallBackPanel request={request} open />, desk)

    expect(await screen.findByText('需另约时间')).toBeTruthy()
    expect(screen.queryByText('该打了')).toBeNull()
    expect(screen.getByRole('button', { name: '改约：何敏' }).className).toContain('ant-btn-primary')
    expect(screen.getByRole('button', { name: '登记通话：何敏' }).className).not.toContain('ant-btn-primary')
  })

  it('asks when it is tried again where nobody was reached', async () => {
    const server = mockFetch({ ...hours, [PANEL]: { body: [callBack] }, 'POST /call-backs/4/call': { body: callBack } })
    renderApp(<CallBackPanel request={request} open />, desk)

    fireEvent.click(await screen.findByRole('button', { name: '登记通话：何敏' }))
    expect(screen.queryByLabelText('下次什么时候打')).toBeNull()
    fireEvent.click(await screen.findByLabelText('未接通'))
    expect(await screen.findByLabelText('下次什么时候打')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('已接通'))
    await waitFor(() => expect(screen.queryByLabelText('下次什么时候打')).toBeNull())
    fireEvent.click(document.querySelector('.ant-modal-footer .ant-btn-primary') as Element)

    await waitFor(() => expect(server.calls.find((call) => call.path === '/call-backs/4/call')?.body).toEqual({ outcome: 'ANSWERED', note: '' }), { timeout: 10_000 })
    expect(server.calls.find((call) => call.path === '/call-backs/4/call')?.headers.get('If-Match')).toBe('"3"')
  }, 30_000)

  it('is planned for the number and the colleague the page knows', async () => {
    mockFetch({ ...hours, [PANEL]: { body: [] } })
    renderApp(<CallBackPanel request={request} open />, desk)

    fireEvent.click(await screen.findByRole('button', { name: '约定回电' }))

    expect((await screen.findByLabelText<HTMLInputElement>('电话号码')).value).toBe('13800138000')
    expect(screen.getByLabelText<HTMLInputElement>('打给谁').value).toBe('何敏')
  }, 30_000)
})

describe('the list of call-backs', () => {
  it('shows when whom about what, and says how one gets there when it is empty', async () => {
    mockFetch({ 'GET /call-backs': { body: { items: [callBack], nextCursor: null } } })
    const { unmount } = renderApp(<CallBackList mine span="DUE" />, desk)
    expect((await screen.findByRole('table')).textContent).toContain('确认恢复情况')
    expect(screen.getByRole('link', { name: 'Pump stopped' }).getAttribute('href')).toBe('/requests/7')
    unmount()

    mockFetch({ 'GET /call-backs': { body: { items: [], nextCursor: null } } })
    renderApp(<CallBackList mine span="DUE" />, desk)

    expect(await screen.findByText('没有到时间的回电。')).toBeTruthy()
  }, 30_000)
})
