import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { BreachList } from './breach-list'

const clock = (obligationId: number, kind: string, penalty: string | null) => ({
  obligationId,
  kind,
  subject: { type: 'CONTRACT', id: 4 },
  label: '1/8',
  breachedAt: '2026-04-03T02:00:00Z',
  metAt: null,
  breach: { id: obligationId + 100, at: '2026-04-03T02:00:00Z', waived: false, waiverReason: null, waivedBy: null },
  penalty: penalty && { amount: penalty, currency: 'CNY' },
})
const nothing = { events: [], disputed: false, waiverAsked: false, inApproval: false, byHand: [], reckonings: [] }
const cny = (amount: string) => ({ amount, currency: 'CNY' })
const breaches = {
  body: {
    items: [
      { ...nothing, clock: clock(1, 'REPORT', '600.00'), reckonings: [{ rate: { value: 200, percent: false, per: 'DAY' }, base: cny('100000.00'), turns: 3, owed: cny('600.00'), stated: false }] },
      { ...nothing, clock: clock(2, 'RESPOND', '1000.00'), reckonings: [{ rate: { value: 1, percent: true, per: 'BREACH' }, base: cny('100000.00'), turns: 1, owed: cny('1000.00'), stated: false }] },
      {
        ...nothing,
        clock: clock(3, 'INSPECTION', null),
        byHand: [
          { clauseId: 31, text: '每缺一次保养：扣减当月服务费的 5%', why: 'BASE', stated: null },
          { clauseId: 32, text: '造成生产中断的，按合同总价 1% 赔偿', why: null, stated: null },
        ],
      },
    ],
  },
}

async function rows() {
  renderApp(<BreachList contractId={4} currency="CNY" onExplain={() => {}} />, { permissions: ['breaches.waive'] })
  return within(await screen.findByRole('list', { name: '违约' }))
    .getAllByRole('listitem')
    .filter((row) => row.parentElement?.className === 'breach-list')
}

describe('the breaches of a contract', () => {
  it('tell how each penalty comes about', async () => {
    mockFetch({ 'GET /contracts/4/breaches': breaches })

    const [report, answer] = await rows()

    expect(report?.textContent).toContain('¥200 × 3 天')
    expect(answer?.textContent).toContain('¥100,000 × 1% × 1 次')
  })

  it('name the clause somebody has to reckon, why, and let him state it', async () => {
    const server = mockFetch({ 'GET /contracts/4/breaches': breaches, 'POST /breaches/103/penalty': { status: 200 } })
    const [report, , inspection] = await rows()
    expect(inspection?.textContent).toMatch(/违约金待核定.*每缺一次保养：扣减当月服务费的 5%.*按合同价以外的金额计算/)
    expect(inspection?.textContent).not.toContain('造成生产中断的')
    expect(within(report as HTMLElement).queryByRole('button', { name: '核定违约金' })).toBeNull()

    fireEvent.click(within(inspection as HTMLElement).getByRole('button', { name: '核定违约金' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('违约金金额'), { target: { value: '60' } })
    fireEvent.change(dialog.getByLabelText('理由'), { target: { value: '五月服务费 1,200 元' } })
    fireEvent.click(dialog.getByRole('button', { name: '核定违约金' }))

    await expect.poll(() => server.calls.find((call) => call.method === 'POST')?.body).toEqual({ clauseId: 31, amount: cny('60.00'), reason: '五月服务费 1,200 元' })
  })
})
