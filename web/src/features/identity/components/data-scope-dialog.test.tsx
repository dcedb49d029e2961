import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { User } from '@/api/types'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { DataScopeDialog } from './data-scope-dialog'

const agent: User = { id: 3, username: 'agent', displayName: '陈坐席', roles: ['DESK_AGENT'], enabled: true, version: 4, scope: { kind: 'ALL', parts: [] } }

describe('a data scope', () => {
  it('is drawn by regions that customers have', async () => {
    const server = mockFetch({ 'GET /customers/regions': () => ({ body: ['华东', '西南'] }), 'PUT /users/3/data-scope': ({ body }) => ({ body: { ...agent, scope: body } }) })
    const closed = vi.fn()
    const user = userEvent.setup()
    renderApp(<DataScopeDialog user={agent} onClose={closed} />, { permissions: ['users.manage'] })

    await user.click(await screen.findByRole('radio', { name: '所选区域的客户及其全部内容' }))
    await user.click(screen.getByRole('combobox', { name: '区域' }))
    await user.click(await screen.findByTitle('西南'))
    await user.click(screen.getByRole('button', { name: /保\s*存/ }))

    await waitFor(() => expect(closed).toHaveBeenCalled())
    expect(server.calls.find(({ method }) => method === 'PUT')?.body).toEqual({ kind: 'REGION', parts: ['西南'] })
  })

  it('asks for at least one part', async () => {
    const server = mockFetch({ 'GET /customers/regions': () => ({ body: [] }) })
    const user = userEvent.setup()
    renderApp(<DataScopeDialog user={agent} onClose={() => undefined} />, { permissions: ['users.manage'] })

    await user.click(await screen.findByRole('radio', { name: '所选区域的客户及其全部内容' }))
    expect(await screen.findByText('还没有客户填写区域；请先在客户档案中填写。')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /保\s*存/ }))

    expect(await screen.findByText(/请.*区域/, { selector: '.ant-form-item-explain-error' })).toBeTruthy()
    expect(server.calls.some(({ method }) => method === 'PUT')).toBe(false)
  })

  it('shows what was drawn before', async () => {
    mockFetch({ 'GET /customers': () => ({ body: { items: [{ id: 7, name: '东港热电', number: 'C-7' }] } }) })
    renderApp(<DataScopeDialog user={{ ...agent, scope: { kind: 'CUSTOMER', parts: ['7'] } }} onClose={() => undefined} />, { permissions: ['users.manage'] })

    expect(await screen.findByText('东港热电')).toBeTruthy()
    expect((screen.getByRole('radio', { name: '所选客户及其全部内容' }) as HTMLInputElement).checked).toBe(true)
  })
})
