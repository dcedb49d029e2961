import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import * as data from './mock-data'

/** Enough of the API to look at every screen without a server: `npm run dev:mock`. Never part of a build. */
const state = { signedIn: true, order: data.workOrder, letter: data.letter }
const list = (items: unknown[]) => ({ items, nextCursor: null, total: items.length })
const session = () => ({ user: state.signedIn ? data.users[0] : null, permissions: state.signedIn ? data.permissions : [], setupNeeded: false, demo: true, now: new Date().toISOString(), zone: 'Asia/Shanghai', clockSettable: false })
const orderSteps: Record<string, string> = { assign: 'ASSIGNED', accept: 'ACCEPTED', travel: 'TRAVELLING', arrive: 'ARRIVED', start: 'WORKING', sign: 'COMPLETED' }

function moveOrder(step: string, body: Record<string, unknown>) {
  const now = new Date().toISOString()
  const more = step === 'travel' ? { travelStartedAt: now } : step === 'arrive' ? { arrivedAt: now, arrival: body } : step === 'start' ? { startedAt: now } : step === 'sign' ? { signature: { ...body, signedAt: now, sha256: 'ab12'.repeat(16) } } : {}
  state.order = { ...state.order, ...more, status: orderSteps[step] ?? state.order['status'] }
  return state.order
}

function judge(id: number, verdict: string) {
  const status = verdict === 'accept' ? 'ACCEPTED' : verdict === 'reject' ? 'REJECTED' : 'PROPOSED'
  state.letter = { ...state.letter, clauses: state.letter.clauses.map((clause) => (clause.id === id ? { ...clause, status } : clause)) }
  return state.letter.clauses.find((clause) => clause.id === id)
}

type Answer = (match: string[], body: Record<string, unknown>) => unknown
const routes: [method: string, path: RegExp, answer: Answer][] = [
  ['GET', /^\/session$/, session],
  ['POST', /^\/session$/, () => ((state.signedIn = true), session())],
  ['DELETE', /^\/session$/, () => ((state.signedIn = false), undefined)],
  ['GET', /^\/service-requests$/, () => list(data.queue)],
  ['GET', /^\/service-requests\/counts$/, () => data.counts],
  ['GET', /^\/service-requests\/\d+$/, () => data.request],
  ['POST', /^\/service-requests/, () => data.request],
  ['GET', /^\/callers$/, () => data.callers],
  ['GET', /^\/obligations\/\d+$/, () => data.obligation],
  ['GET', /^\/obligations\/\d+\/explanation$/, () => data.explanation],
  ['GET', /^\/contracts$/, () => list(data.contracts)],
  ['GET', /^\/contracts\/\d+$/, () => data.contract],
  ['GET', /^\/contracts\/\d+\/ledger$/, () => data.ledger],
  ['GET', /^\/contracts\/\d+\/obligations$/, () => list(data.obligations)],
  ['GET', /^\/commitments$/, () => list([{ id: 1, title: data.contract.commitment.title, latestVersion: 2, contracts: 1 }])],
  ['GET', /^\/commitments\/\d+$/, () => ({ id: 1, title: data.contract.commitment.title, versions: [1, 2].map((version) => ({ id: version, version })) })],
  ['GET', /^\/letters$/, () => list(data.letters)],
  ['POST', /^\/letters$/, () => state.letter],
  ['GET', /^\/letters\/\d+$/, () => state.letter],
  ['POST', /^\/letters\/\d+\/clauses\/(\d+)\/(accept|reject|reopen)$/, ([, id, verdict]) => judge(Number(id), verdict ?? '')],
  ['GET', /^\/work-orders$/, () => list([state.order, { ...state.order, id: 2, number: 'WO-2026-000032', status: 'OPEN', engineer: null, appointment: null }])],
  ['GET', /^\/work-orders\/\d+$/, () => state.order],
  ['PUT', /^\/work-orders\/\d+\/findings$/, (_, findings) => (state.order = { ...state.order, findings })],
  ['POST', /^\/work-orders\/\d+\/(\w+)$/, ([, step], body) => moveOrder(step ?? '', body)],
  ['GET', /^\/customers$/, () => list(data.customers)],
  ['GET', /^\/customers\/(\d+)$/, ([, id]) => data.customer(Number(id))],
  ['GET', /^\/units$/, () => list(data.units)],
  ['GET', /^\/units\/\d+$/, () => data.unit],
  ['GET', /^\/users$/, () => list(data.users)],
  ['GET', /^\/engineers$/, () => [{ id: 4, displayName: '程工' }, { id: 6, displayName: '江行' }]],
  ['GET', /^\/audit$/, () => list(data.audit)],
  ['GET', /^\/company$/, () => ({ name: '一诺演示设备有限公司', nameEn: 'Yinuo Demo Equipment Co.', hotline: '400-000-0000', address: '示范市诚信路 1 号' })],
  ['GET', /^\/api-tokens$/, () => list([])],
]

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

async function handle(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (!path.startsWith('/api')) return next()
  if (path === '/api/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('event: ping\ndata: {}\n\n')
    return
  }
  const body = await bodyOf(request)
  for (const [method, pattern, answer] of routes) {
    const match = method === request.method && pattern.exec(path.slice(4))
    if (!match) continue
    const result = answer([...match], body)
    response.writeHead(result === undefined ? 204 : 200, { 'Content-Type': 'application/json' })
    return response.end(result === undefined ? undefined : JSON.stringify(result))
  }
  response.writeHead(404, { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify({ status: 404, code: 'mock-missing', detail: `${request.method} ${path}` }))
}

function use(middlewares: Connect.Server) {
  middlewares.use((request, response, next) => void handle(request, response, next))
}

export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer: (server) => use(server.middlewares),
    configurePreviewServer: (server) => use(server.middlewares),
  }
}
