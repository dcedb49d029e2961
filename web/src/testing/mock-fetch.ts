import { vi } from 'vitest'

interface Answer {
  status?: number
  body?: unknown
}

export interface Call {
  method: string
  path: string
  headers: Headers
  body: unknown
}

type Handler = Answer | ((call: Call) => Answer | Promise<Answer>)

/**
 * A server of a few answers, by "METHOD /path" (the query string is not part of the key). A request nobody foresaw
 * fails the test: it is thrown at the caller and listed in `unknown`.
 */
export function mockFetch(handlers: Record<string, Handler>) {
  const calls: Call[] = []
  const unknown: string[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname, search } = new URL(url, 'http://localhost')
    const call: Call = {
      method: init.method ?? 'GET',
      path: pathname.replace(/^\/api/, '') + search,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    }
    calls.push(call)
    const key = `${call.method} ${pathname.replace(/^\/api/, '')}`
    const handler = handlers[key]
    if (!handler) {
      unknown.push(key)
      throw new Error(`The mock server does not know ${key}`)
    }
    const { status = 200, body } = typeof handler === 'function' ? await handler(call) : handler
    return new Response(body === undefined || status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  })
  return { calls, unknown }
}
