import { fireEvent, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Permission } from '@/api/types'
import { aRequest } from '@/testing/a-request'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { rememberQueue } from './queue-walk'
import { useRequestKeys } from './use-request-keys'

function Keys({ onWrite, onHelp }: { onWrite: (mode: string) => void; onHelp: () => void }) {
  useRequestKeys(aRequest, { onWrite, onHelp })
  return null
}

const press = (key: string) => fireEvent.keyDown(window, { key })

function show(permissions: Permission[]) {
  const onWrite = vi.fn()
  const onHelp = vi.fn()
  return { onWrite, onHelp, ...renderApp(<Keys onWrite={onWrite} onHelp={onHelp} />, { permissions, url: '/requests/7' }) }
}

describe('the keys of a request', () => {
  beforeEach(() => rememberQueue([5, 7, 9], '?view=mine'))

  it('write a reply, a note or a call, and help', () => {
    const { onWrite, onHelp } = show(['requests.write'])

    for (const key of 'rnc?') press(key)

    expect(onWrite.mock.calls.flat()).toEqual(['reply', 'note', 'call'])
    expect(onHelp).toHaveBeenCalledOnce()
  })

  it('write nothing for those who only read', () => {
    const server = mockFetch({})
    const { onWrite } = show(['requests.read'])

    for (const key of 'rnca') press(key)

    expect(onWrite).not.toHaveBeenCalled()
    expect(server.calls).toEqual([])
  })

  it('assign to oneself', async () => {
    const server = mockFetch({ 'POST /service-requests/7/assign': { body: aRequest } })
    show(['requests.triage'])

    press('a')

    await waitFor(() => expect(server.calls[0]?.body).toEqual({ assigneeId: 2 }))
    expect(server.calls[0]?.headers.get('If-Match')).toBe('"3"')
  })

  it.each([
    ['j', '/requests/9'],
    ['k', '/requests/5'],
    ['u', '/'],
  ])('go with %s through the queue last looked at', async (key, address) => {
    const { router } = show([])

    press(key)

    await waitFor(() => expect(router.state.location.pathname).toBe(address))
    expect(router.state.location.search).toBe(key === 'u' ? '?view=mine' : '')
  })
})
