/* oxlint-disable no-console -- a command-line tool */
// What stories on a server with the demo company share: browsers signed in as its people, calls of the API with their sessions, and
// pictures of a page in both languages under the eyes of axe.
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { showFailure } from './walk.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Calls the API with the session of a page. */
export const call = (page, method, path, body) =>
  page.evaluate(
    async ([m, p, b]) => {
      const signal = AbortSignal.timeout(60_000)
      await fetch('/api/session', { signal })
      const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '')
      const asked = { method: m, signal, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token } }
      const sent = await fetch(`/api${p}`, b ? { ...asked, body: JSON.stringify(b) } : asked)
      const text = await sent.text()
      if (!sent.ok) throw new Error(`${m} ${p}: ${sent.status} ${text}`)
      return text ? JSON.parse(text) : null
    },
    [method, path, body],
  )

/** Tells the story: it is given `as`, which opens a browser for one of the demo company's people, and `look`. */
export async function onDemo(base, out, story) {
  mkdirSync(out, { recursive: true })
  const trouble = []
  const open = []
  const as = async (username, width = 1440, at = base) => {
    const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'demo-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width, height: 900 }, locale: 'zh-CN' })
    open.push(context)
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
    page.on('request', (request) => !request.url().startsWith(at) && !/^(data|blob):/.test(request.url()) && trouble.push(`outside: ${request.url()}`))
    await page.goto(at)
    await call(page, 'POST', '/session', { username, password: 'yinuo-demo' })
    return page
  }
  /** A picture as it stands, and axe's opinion of it. */
  const see = async (page, name) => {
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) trouble.push(`${name} is ${wide} px too wide`)
    await page.evaluate(axe)
    // A notice that fades away has no colours of its own for a moment.
    const found = await page.evaluate(() => globalThis.axe.run({ exclude: [['.ant-message']] }, { resultTypes: ['violations'] }))
    for (const { id, impact, nodes } of found.violations.filter((each) => ['serious', 'critical'].includes(each.impact))) trouble.push(`axe ${name}: ${id} (${impact}) ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    console.log(name)
  }
  /** The page of an address in Chinese and, loaded again, in English. */
  const look = async (page, name, ready = async () => undefined) => {
    for (const language of ['en', 'zh-CN']) {
      await page.evaluate((l) => localStorage.setItem('yinuo.language', l), language)
      await page.reload()
      await page.locator('h1').first().waitFor()
      await ready(language)
      await see(page, `${name}-${language.slice(0, 2)}`)
    }
  }
  try {
    await story({ as, see, look })
    if (trouble.length > 0) throw new Error(trouble.join('\n'))
  } catch (error) {
    for (const context of open) await showFailure(context.pages()[0], join(out, `failed-${open.indexOf(context)}.png`))
    console.log(trouble.join('\n'))
    throw error
  } finally {
    for (const context of open) await context.close()
  }
}
