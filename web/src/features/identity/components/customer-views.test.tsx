import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { CustomerViews } from './customer-views'

describe('who saw what of a customer', () => {
  it('names colleagues by their account, and a customer without one by the link he held', async () => {
    const seen = { at: '2026-04-03T10:00:00Z', kind: 'PAPER', record: 'workorder:5' }
    mockFetch({
      'GET /customers/3/views': {
        body: { items: [{ ...seen, id: 2, actorId: 0, username: 'link:0f3a9c', name: 'link:0f3a9c' }, { ...seen, id: 1, actorId: 7, username: 'desk', name: '陈坐席' }], nextCursor: null },
      },
    })
    renderApp(<CustomerViews customerId={3} />)

    expect(await screen.findByText('持链接的客户（0f3a9c）')).toBeDefined()
    expect(screen.getByText('陈坐席 (desk)')).toBeDefined()
  })
})
