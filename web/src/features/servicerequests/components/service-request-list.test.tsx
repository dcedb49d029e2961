import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { QueueRow } from '@/api/request-types'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { undoing } from '../api/bulk'
import { ServiceRequestList } from './service-request-list'

const row = (id: number, title: string): QueueRow => ({
  id,
  number: `SR-${id}`,
  title,
  kind: 'FAULT',
  requestClass: 'GENERAL',
  customer: { id: 1, name: 'Jinxi Water' },
  severity: 'CRITICAL',
  level: 'P1',
  status: 'IN_PROGRESS',
  stage: 'PHONE',
  reportedAt: '2026-04-03T10:00:00Z',
  nextDue: { obligationId: 1, kind: 'RESPOND', dueAt: '2026-04-03T10:30:00Z', state: 'BREACHED' },
  breached: 1,
})
const filled = { body: { items: [row(1, 'Pump stopped'), row(2, 'Report wrong')], nextCursor: null } }

function show(onSearch = vi.fn(), onHelp = vi.fn()) {
  return renderApp(<ServiceRequestList filter={{ view: 'all' }} onSearch={onSearch} onHelp={onHelp} />, { permissions: ['requests.read', 'requests.write'] })
}

describe('the workbench list', () => {
  it('shows a skeleton while loading', () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    show()

    expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
  })

  it('invites to register the first request when it is empty', async () => {
    const server = mockFetch({ 'GET /service-requests': { body: { items: [], nextCursor: null } } })
    show()

    expect(await screen.findByText('这个视图里没有请求。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '登记新请求' })).toBeTruthy()
    expect(server.unknown).toEqual([])
  })

  it('shows the server’s words when it fails, and asks again on retry', async () => {
    let failing = true
    mockFetch({ 'GET /service-requests': () => (failing ? { status: 503, body: { code: 'database-down', detail: '数据库正在重启' } } : filled) })
    show()

    expect((await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent).toContain('数据库正在重启')
    failing = false
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByRole('link', { name: 'Pump stopped' })).toBeTruthy()
  })

  it('lists requests with their next due in words', async () => {
    mockFetch({ 'GET /service-requests': filled })
    show()

    const table = await screen.findByRole('table')
    expect(table.textContent).toContain('Pump stopped')
    expect(table.textContent).toContain('响应 ·已违约')
    expect(table.querySelector('[data-look="broken"]')).toBeTruthy()
  })

  it('moves with j and k, opens with Enter, and leaves keys alone that other parts own', async () => {
    mockFetch({ 'GET /service-requests': filled })
    const onSearch = vi.fn()
    const onHelp = vi.fn()
    const { router } = show(onSearch, onHelp)
    await screen.findByRole('table')

    await userEvent.keyboard('jj/?')
    await userEvent.keyboard('{Enter}')

    expect(onSearch).toHaveBeenCalledOnce()
    expect(onHelp).toHaveBeenCalledOnce()
    expect(router.state.location.pathname).toBe('/requests/2')
  })

  it('makes the others children of one of those selected', async () => {
    const server = mockFetch({ 'GET /service-requests': filled, 'GET /service-requests/choices': { body: { levels: [], people: [] } }, 'POST /service-requests/bulk/child-of': { body: { outcomes: [] } } })
    renderApp(<ServiceRequestList filter={{ view: 'all' }} onSearch={vi.fn()} onHelp={vi.fn()} />, { permissions: ['requests.write'] })
    await screen.findByRole('table')

    for (const key of 'jxjx') fireEvent.keyDown(window, { key })
    fireEvent.click(screen.getByText('归到上级请求'))
    fireEvent.change(await screen.findByLabelText('上级请求的编号'), { target: { value: 'SR-1' } })
    fireEvent.click(document.querySelector('.ant-modal-footer .ant-btn-primary') as Element)

    await waitFor(() => expect(server.calls.find((call) => call.path === '/service-requests/bulk/child-of')?.body).toEqual({ number: 'SR-1', requests: [{ id: 2 }] }), { timeout: 10_000 })
  }, 30_000)

  it('selects with x, acts on all that are selected, and says which was refused', async () => {
    const outcomes = [
      { id: 1, number: 'SR-1', done: true, version: 3, before: { assigneeId: null, kind: 'FAULT', requestClass: 'GENERAL' }, code: null, detail: null },
      { id: 2, number: 'SR-2', done: false, version: null, before: null, code: 'request-ended', detail: '请求已结束' },
    ]
    const server = mockFetch({ 'GET /service-requests': filled, 'GET /service-requests/choices': { body: { levels: [], people: [] } }, 'POST /service-requests/bulk/note': { body: { outcomes } } })
    renderApp(<ServiceRequestList filter={{ view: 'all' }} onSearch={vi.fn()} onHelp={vi.fn()} />, { permissions: ['requests.write', 'requests.triage'] })
    await screen.findByRole('table')

    for (const key of 'jxjx') fireEvent.keyDown(window, { key })
    expect(screen.getByText('已选 2 条')).toBeTruthy()
    fireEvent.click(screen.getByText('加备注'))
    fireEvent.change(await screen.findByLabelText('说明'), { target: { value: '供电局检修' } })
    fireEvent.click(document.querySelector('.ant-modal-footer .ant-btn-primary') as Element)

    expect((await screen.findByText('1 条已完成，1 条未办', {}, { timeout: 10_000 })).closest('[role=status]')?.textContent).toContain('SR-2：请求已结束')
    expect(screen.queryByText('已选 2 条')).toBeNull()
    expect(server.unknown).toEqual([])
  }, 30_000)
})

const came = (id: number, done: boolean) => ({ id, number: null, done, version: done ? 5 : null, before: null, code: null, detail: null })

describe('taking a bulk act back', () => {
  it('goes back to what each was before, and leaves notes alone', () => {
    const was = (id: number, assigneeId: number | null) => ({ id, number: null, done: true, version: 5, before: { assigneeId, kind: 'FAULT', requestClass: 'GENERAL' }, code: null, detail: null })

    expect(undoing({ act: 'assign', body: {} }, [was(1, null), was(2, 7), was(3, null)], '')).toEqual([
      { act: 'assign', requests: [{ id: 1, version: 5 }, { id: 3, version: 5 }], body: { assigneeId: null } },
      { act: 'assign', requests: [{ id: 2, version: 5 }], body: { assigneeId: 7 } },
    ])
    expect(undoing({ act: 'note', body: {} }, [was(1, null)], '')).toEqual([])
    expect(undoing({ act: 'triage', body: {} }, [was(1, null), came(2, false)], 'undo')).toEqual([{ act: 'undo', requests: [{ id: 1, version: 5 }], body: { what: 'SEVERITY', reason: 'undo' } }])
  })

  it('takes away the parent only from those that got it', () => {
    expect(undoing({ act: 'child-of', body: { number: 'SR-9' } }, [came(1, true), came(2, false)], '')).toEqual([{ act: 'not-child-of', requests: [{ id: 1 }], body: { number: 'SR-9' } }])
  })
})
