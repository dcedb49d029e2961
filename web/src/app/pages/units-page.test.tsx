import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import UnitsPage from './units-page'

describe('the list of units', () => {
  it('shows only units the house has again where that is asked for, whatever stage they reached', async () => {
    const server = mockFetch({ 'GET /units': { body: { items: [], nextCursor: null, total: 0 } }, 'GET /product-models': { body: { items: [] } } })
    renderApp(<UnitsPage />, { permissions: ['customers.read'], url: '/?stage=TAKEN_BACK' })

    expect(await screen.findByText('已收回')).toBeTruthy()
    const asked = server.calls.find((call) => call.path.startsWith('/units'))?.path
    expect(asked).toContain('takenBack=true')
    expect(asked).not.toContain('stage=')
  })
})
