import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ServiceRequest } from '@/api/request-types'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { serverNow } from '@/lib/clock'
import { UndoLast } from './undo-last'

const assigned = { id: 9, at: new Date(serverNow()).toISOString(), recordedAt: new Date(serverNow()).toISOString(), actor: 'Desk', kind: 'ASSIGNED', text: '赵工', data: { assignee: 5, from: 0 } }
const request = { id: 7, version: 4, status: 'IN_PROGRESS', timeline: [assigned] } as unknown as ServiceRequest

describe('undoing', () => {
  it('takes back what the reader did last, based on what he sees', async () => {
    const server = mockFetch({ 'POST /service-requests/7/undo': { body: request } })
    renderApp(<UndoLast request={request} />, { permissions: ['requests.triage'] })

    fireEvent.click(await screen.findByRole('button', { name: /撤销分派/ }))

    await waitFor(() => expect(server.calls[0]?.body).toEqual({ what: 'ASSIGNMENT', reason: '撤销上一步操作' }))
    expect(server.calls[0]?.headers.get('If-Match')).toBe('"4"')
  })

  it('is offered to nobody who may not assign, and not on a request that has ended', () => {
    const { unmount } = renderApp(<UndoLast request={request} />, { permissions: ['requests.read'] })
    expect(screen.queryByRole('button')).toBeNull()
    unmount()

    renderApp(<UndoLast request={{ ...request, status: 'CANCELLED' }} />, { permissions: ['requests.triage'] })

    expect(screen.queryByRole('button')).toBeNull()
  })
})
