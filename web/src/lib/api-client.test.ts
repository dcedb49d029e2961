import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { api, ApiProblem, apiUrl, configureApi } from './api-client'
import { Intentions } from './idempotency'

const onSignedOut = vi.fn()

beforeEach(() => {
  onSignedOut.mockClear()
  configureApi({ language: () => 'en', onSignedOut })
  document.cookie = 'XSRF-TOKEN=secret%2D1'
})

describe('the API client', () => {
  it('sends the language, and the CSRF token only where something changes', async () => {
    const { calls } = mockFetch({ 'GET /units': { body: {} }, 'POST /units': { body: {} } })

    await api.get('/units')
    await api.post('/units', { serial: 'A' })

    expect(calls[0]?.headers.get('Accept-Language')).toBe('en')
    expect(calls[0]?.headers.get('X-XSRF-TOKEN')).toBeNull()
    expect(calls[1]?.headers.get('X-XSRF-TOKEN')).toBe('secret-1')
    expect(calls[1]?.body).toEqual({ serial: 'A' })
  })

  it('bases an edit on a version and names an intention', async () => {
    const { calls } = mockFetch({ 'PUT /customers/1': { body: {} } })

    await api.put('/customers/1', {}, { version: 7, idempotencyKey: 'k' })

    expect(calls[0]?.headers.get('If-Match')).toBe('"7"')
    expect(calls[0]?.headers.get('Idempotency-Key')).toBe('k')
  })

  it('turns problem details into a typed problem', async () => {
    mockFetch({ 'POST /letters': { status: 422, body: { code: 'letter-scan', detail: 'This is a scan.', fields: [{ field: 'file', code: 'x', message: 'y' }] } } })

    const problem = await api.post('/letters', {}).catch((error: unknown) => error)

    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ status: 422, code: 'letter-scan', detail: 'This is a scan.', fields: [{ field: 'file' }] })
  })

  it('says the session ended on 401, but not when a password was wrong', async () => {
    mockFetch({ 'GET /units': { status: 401, body: {} }, 'POST /session': { status: 401, body: { code: 'sign-in-failed' } } })

    await api.post('/session', {}).catch(() => undefined)
    expect(onSignedOut).not.toHaveBeenCalled()
    await api.get('/units').catch(() => undefined)
    expect(onSignedOut).toHaveBeenCalledOnce()
  })

  it('fetches a new CSRF token once when the old one is refused', async () => {
    let refused = 0
    const { calls } = mockFetch({
      'GET /session': { body: {} },
      'POST /units': () => (refused++ === 0 ? { status: 403, body: { code: 'csrf-token-missing' } } : { status: 201, body: { id: 5 } }),
    })

    await expect(api.post('/units', {})).resolves.toEqual({ id: 5 })
    expect(calls.map((call) => call.path)).toEqual(['/units', '/session', '/units'])
  })

  it('calls a lost connection by name', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

    await expect(api.get('/units')).rejects.toMatchObject({ status: 0, code: 'network' })
  })

  it('answers nothing for 204 and survives a body that is no JSON', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
    await expect(api.delete('/session')).resolves.toBeUndefined()

    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
    await expect(api.get('/units')).rejects.toMatchObject({ status: 502, code: 'http-502' })
  })

  it('leaves empty filters out of the address', () => {
    expect(apiUrl('/units', { q: '', customerId: undefined, limit: 5 })).toBe('/api/units?limit=5')
  })
})

describe('an intention', () => {
  it('keeps its key for the same body and takes a new one for another body or after it is done', () => {
    const intentions = new Intentions()
    const first = intentions.keyFor({ title: 'a' })

    expect(intentions.keyFor({ title: 'a' })).toBe(first)
    expect(intentions.keyFor({ title: 'b' })).not.toBe(first)
    const again = intentions.keyFor({ title: 'b' })
    intentions.done()
    expect(intentions.keyFor({ title: 'b' })).not.toBe(again)
  })
})
