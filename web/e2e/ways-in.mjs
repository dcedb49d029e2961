// Two hundred reports on every way in, for the drill of an angry Friday: whoever gets no answer from one node asks the other.
import { createHmac } from 'node:crypto'
import { letter } from './post.mjs'

const PASSWORD = 'correct-horse-7'
const AT_ONCE = 16
const TRIES = 3
const ANSWERED_WITHIN_MS = 30_000

/** Somebody who calls the API: with a token, or with a browser's cookies. */
export function caller(token) {
  const jar = new Map()
  return async function ask(base, method, path, body, headers = {}) {
    const sent = { 'Content-Type': 'application/json', Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), ...headers }
    if (token) sent.Authorization = `Bearer ${token}`
    if (jar.has('XSRF-TOKEN')) sent['X-XSRF-TOKEN'] = decodeURIComponent(jar.get('XSRF-TOKEN'))
    const answer = await fetch(`${base}/api${path}`, { method, headers: sent, signal: AbortSignal.timeout(ANSWERED_WITHIN_MS), ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/s)
      jar.set(name, value)
    }
    const text = await answer.text()
    if (!answer.ok) throw Object.assign(new Error(`${method} ${path}: ${answer.status} ${text}`), { answered: true })
    return text ? JSON.parse(text) : undefined
  }
}

const several = (count, word, patient, say) => Array.from({ length: count }, (_, turn) => ({ title: `${word} ${turn + 1}`, node: turn % 2, patient, say: (base) => say(base, `${word} ${turn + 1}`, turn) }))

/** Prepares whatever a way needs (a hook, an account, labels, a mailbox) and answers the reports, each with the way to say it. */
export async function waysIn({ base, admin, customer, contract, at, post }) {
  const fault = (channel, title) => ({ customerId: customer, contractId: contract, channel, title, description: '', severity: 'CRITICAL' })
  const hook = await admin(base, 'POST', '/intake-hooks', { name: '监测平台' })
  const signed = (body) => ({ 'X-Yinuo-Timestamp': String(at), 'X-Yinuo-Signature': `sha256=${createHmac('sha256', hook.secret).update(`${at}.${body}`).digest('hex')}` })
  const contact = await admin(base, 'POST', `/customers/${customer}/contacts`, { name: '何敏', email: 'hemin@water.example' })
  const invited = await admin(base, 'POST', `/customers/${customer}/contacts/${contact.id}/portal-account`, { username: 'hemin' })
  const person = caller()
  await person(base, 'GET', '/session')
  await person(base, 'POST', '/portal-links/join', { token: invited.token, password: PASSWORD })
  await person(base, 'GET', '/session')
  await person(base, 'POST', '/session', { username: 'hemin', password: PASSWORD })
  await person(base, 'GET', '/session')
  const labels = []
  for (const serial of ['FRI-1', 'FRI-2']) {
    const unit = await admin(base, 'POST', '/units', { customerId: customer, serial, model: '泵' })
    labels.push((await admin(base, 'POST', `/units/${unit.id}/label`, {})).token)
  }
  return [
    ...several(60, '来电', true, (node, title) => admin(node, 'POST', '/service-requests', fault('HOTLINE', title), { 'Idempotency-Key': title.replace('来电 ', 'call-') })),
    ...several(60, '接口', true, async (node, title) => {
      const key = { 'Idempotency-Key': title.replace('接口 ', 'program-') }
      await admin(node, 'POST', '/service-requests', fault('API', title), key)
      await admin(node, 'POST', '/service-requests', fault('API', title), key)
    }),
    ...several(40, '监测', true, (node, title) => {
      const body = JSON.stringify({ deliveryId: title, title, severity: 'MAJOR' })
      return caller()(node, 'POST', `/intake/${hook.hook.key}`, body, signed(body))
    }),
    ...several(20, '自助', true, (node, title, turn) => person(node, 'POST', '/portal/requests', { kind: 'FAULT', title, description: '', severity: 'MAJOR' }, { 'Idempotency-Key': `portal-${turn}` })),
    // More than five of one unit within the hour are refused; strangers do not name their reports, so they are said once.
    ...several(10, '扫码', false, async (node, title, turn) => {
      const stranger = caller()
      await stranger(node, 'GET', '/session')
      await stranger(node, 'POST', '/unit-labels/report', { token: labels[Math.floor(turn / 5)], name: '值班员', phone: '13900000000', text: title, stopped: true })
    }),
    ...several(10, '来信', false, (_, title, turn) => post.deliver(letter({ id: `<friday-${turn}@water.example>`, subject: title, text: '停了。' }))),
  ]
}

/** Says all of them, sixteen at a time, to two nodes; `halfway` is called once when eighty were answered. */
export async function allAtOnce(reports, nodes, halfway) {
  // 73 and 200 have no divisor in common, so that each is said once and the ways are well mixed.
  const mixed = reports.map((_, turn) => reports[(turn * 73) % reports.length])
  const acknowledged = new Set()
  const unanswered = new Set()
  const say = async (report) => {
    for (let turn = 0; turn < (report.patient ? TRIES : 1); turn += 1) {
      try {
        await report.say(nodes[(report.node + turn) % nodes.length])
        acknowledged.add(report.title)
        if (acknowledged.size === 80) halfway()
        return
      } catch (error) {
        if (error.answered) throw error
      }
    }
    unanswered.add(report.title)
  }
  const line = mixed.values()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const report of line) await say(report)
  }))
  return { acknowledged, unanswered }
}
