import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { OverdueNotes } from './overdue-notes'

const OVERDUE = 'GET /charge-notes/overdue'
const three = { body: [{ currency: 'CNY', notes: 3, amount: '1200.00', oldestDueOn: '2026-02-17', oldestDays: 45 }] }

describe('what a customer has not paid in time', () => {
  it('is told to those who may see money, with the way to the notes', async () => {
    mockFetch({ [OVERDUE]: three })
    renderApp(<OverdueNotes customerId={7} />, { permissions: ['charges.read'] })

    expect(await screen.findByText('3 张收费单逾期未付，合计 ¥1,200.00，最久 45 天。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看逾期收费单' }).getAttribute('href')).toBe('/open-items?customer=7')
  })

  it('is nothing to others, who are not even asked for', () => {
    const server = mockFetch({})
    const { container } = renderApp(<OverdueNotes customerId={7} />, { permissions: ['requests.read'] })

    expect(container.textContent).toBe('')
    expect(server.calls).toEqual([])
  })
})
