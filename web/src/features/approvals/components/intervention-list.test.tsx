import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Agreements, Consent, Intervention } from '@/api/agreement-types'
import type { Permission } from '@/api/types'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { InterventionList } from './intervention-list'

const nothing: Agreements = { standing: 'NOT_NEEDED', reports: [], record: null, approvals: [], consents: [], interventions: [], change: { standing: 'NOT_NEEDED', unrecorded: false }, exceptions: [], unconfirmed: [] }
const change: Intervention = {
  id: 4,
  kind: 'CHANGE',
  what: '改端口',
  target: '网关',
  undo: '改回',
  consentId: 8,
  plannedAt: '2026-04-03T10:00:00Z',
  plannedBy: 'Desk',
  startedAt: '2026-04-03T10:10:00Z',
  startedBy: 'Desk',
  endedAt: '2026-04-03T10:20:00Z',
  endedBy: 'Desk',
  result: '已生效',
  before: '80',
  after: '443',
  confirmationId: 9,
}
const confirmation = (state: Consent['state']): Consent => ({ id: 9, purpose: 'CHANGES_DONE', title: '改端口', scope: '', items: ['改端口 · 网关'], validFrom: null, validUntil: null, askedBy: 'Desk', askedAt: '2026-04-03T10:30:00Z', state, answer: null, openLink: null })

const shown = (agreed: Partial<Agreements>, permissions: Permission[] = ['requests.write']) => renderApp(<InterventionList requestId={7} agreed={{ ...nothing, ...agreed }} open />, { permissions })

describe('the work in a customer’s system', () => {
  it('says what is next where a change is asked for, and takes the reason why nothing was changed', async () => {
    const server = mockFetch({ 'POST /service-requests/7/interventions/none': { body: nothing } })
    shown({ change: { standing: 'UNASKED', unrecorded: true } })

    expect(screen.getByRole('note').textContent).toContain('这项请求要改动客户的系统')
    await userEvent.click(screen.getByRole('button', { name: '没有改动客户的系统' }))
    await userEvent.type(await screen.findByLabelText('理由'), '改用现有模板')
    await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }))

    await waitFor(() => expect(server.calls.at(0)?.body).toEqual({ reason: '改用现有模板' }), { timeout: 20_000 })
  })

  it('says which statements no longer hold because the request was reopened, and takes another', () => {
    const said = { kind: 'NOTHING_CHANGED' as const, by: 'Desk', at: '2026-04-03T10:00:00Z' }
    shown({ change: { standing: 'UNASKED', unrecorded: true }, exceptions: [{ ...said, reason: '按现有配置即可', holds: false }, { ...said, at: '2026-04-04T10:00:00Z', reason: '仍不需改', holds: true }] })

    expect(screen.getByText(/按现有配置即可/).textContent).toContain('不再有效')
    expect(screen.getByText(/仍不需改/).textContent).not.toContain('不再有效')
    expect(screen.getByRole('button', { name: '没有改动客户的系统' })).toBeDefined()
  })

  it('shows from what to what, and offers the list again once it was disputed', () => {
    shown({ interventions: [change], consents: [confirmation('REFUSED')], unconfirmed: [4] })

    expect(screen.getByText('改前：80 → 改后：443')).toBeDefined()
    expect(screen.getByRole('note').textContent).toContain('有 1 项变更客户还没有确认')
    expect(screen.getByRole('button', { name: '列出变更请客户确认' })).toBeDefined()
  })

  it('waits for the customer who was asked, and lets only a manager close without him', () => {
    const { unmount } = shown({ interventions: [change], consents: [confirmation('AWAITED')], unconfirmed: [4] })
    expect(screen.queryByRole('button', { name: '列出变更请客户确认' })).toBeNull()
    expect(screen.queryByRole('button', { name: '允许未确认即关闭' })).toBeNull()
    unmount()

    shown({ interventions: [change], consents: [confirmation('AWAITED')], unconfirmed: [4] }, ['requests.write', 'complaints.oversee'])
    expect(screen.getByRole('button', { name: '允许未确认即关闭' })).toBeDefined()
  })
})
