/* oxlint-disable no-console -- a command-line tool */
// Lets wapiti (https://wapiti-scanner.github.io, Debian package `wapiti`) attack a running demo server, once signed in as an agent and
// once as a customer: every address that can be asked for, with its parameters, since a scanner finds no links in a page that scripts draw.
// Not part of the run; modules that would talk to the world outside are left out.
//   node e2e/wapiti.mjs http://127.0.0.1:8080 OUT_DIR [desk|customer]
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [base = 'http://127.0.0.1:8080', out = 'test-results/wapiti', only] = process.argv.slice(2)
const MODULES = 'backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss'
const SECONDS = Number(process.env.WAPITI_SECONDS ?? 600)
const PASSWORD = 'correct-horse-7'

/** A person with a session of his own. */
function person() {
  const jar = new Map()
  return {
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    async ask(method, path, body) {
      const headers = { 'Content-Type': 'application/json', Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
      if (jar.has('XSRF-TOKEN')) headers['X-XSRF-TOKEN'] = decodeURIComponent(jar.get('XSRF-TOKEN'))
      const answer = await fetch(`${base}/api${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name, value] = cookie.split(';')[0].split(/=(.*)/s)
        jar.set(name, value)
      }
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
      return text ? JSON.parse(text) : undefined
    },
    async signIn(username, password) {
      await this.ask('GET', '/session')
      await this.ask('POST', '/session', { username, password })
      await this.ask('GET', '/session')
      return this
    },
  }
}

async function customer(admin) {
  const { items } = await admin.ask('GET', '/units?limit=200')
  const customerId = items.find((unit) => unit.contractId).customerId
  const contact = await admin.ask('POST', `/customers/${customerId}/contacts`, { name: '扫描', phone: '', mobile: '', email: '', title: '' })
  const username = `scan${Date.now() % 1_000_000}`
  const { token } = await admin.ask('POST', `/customers/${customerId}/contacts/${contact.id}/portal-account`, { username })
  const stranger = person()
  await stranger.ask('GET', '/session')
  await stranger.ask('POST', '/portal-links/join', { token, password: PASSWORD })
  return person().signIn(username, PASSWORD)
}

/** Every address of the OpenAPI document that is asked for with GET; the first record of each kind, every parameter with some value. */
function addresses({ paths }, wanted) {
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get || !wanted(path) || /stream|openapi|verif|single-sign-on/.test(path)) return []
    const query = (get.parameters ?? []).filter((each) => each.in === 'query' && each.name !== 'cursor').map(({ name, schema }) => `${name}=${schema?.enum?.[0] ?? (schema?.type === 'integer' ? 1 : schema?.format === 'date' ? '2026-04-01' : 'a')}`)
    return [`${base}${path.replaceAll(/\{[^}]+\}/g, '1')}${query.length > 0 ? `?${query.join('&')}` : ''}`]
  })
}

const run = (name, cookie, starts) =>
  new Promise((resolve, reject) => {
    const report = join(out, `${name}.json`)
    const args = ['-u', `${base}/`, '--scope', 'folder', '-m', MODULES, '--max-scan-time', String(SECONDS), '--max-attack-time', '120', '-t', '20', '-l', '1', '-v', '1', '--flush-session',
      '--no-bugreport', '--store-session', join(out, `${name}-session`), '-H', `Cookie: ${cookie}`, '-f', 'json', '-o', report, ...starts.flatMap((url) => ['-s', url])]
    const child = spawn('wapiti', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(JSON.parse(readFileSync(report, 'utf8'))) : reject(new Error(`wapiti ended with ${code}`))))
  })

mkdirSync(out, { recursive: true })
const admin = await person().signIn('admin', 'yinuo-demo')
const document = await admin.ask('GET', '/openapi.json')
const visits = {
  desk: async () => [await person().signIn('desk', 'yinuo-demo'), addresses(document, (path) => path.startsWith('/api/') && !path.startsWith('/api/portal'))],
  customer: async () => [await customer(admin), addresses(document, (path) => path.startsWith('/api/portal'))],
}
for (const [name, visit] of Object.entries(visits)) {
  if (only && only !== name) continue
  const [visitor, starts] = await visit()
  console.log(`${name}: ${starts.length} addresses`)
  const { vulnerabilities, anomalies } = await run(name, visitor.cookie(), starts)
  for (const [kind, found] of [...Object.entries(vulnerabilities), ...Object.entries(anomalies)]) {
    for (const each of found) console.log(`FOUND ${name}: ${kind}: ${each.method} ${each.path} ${each.info}`)
  }
}
