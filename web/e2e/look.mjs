/* oxlint-disable no-console -- a command-line tool */
// Takes a picture of every screen: node e2e/look.mjs http://localhost:4173 OUT_DIR [name …]
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [base = 'http://localhost:4173', out = 'test-results/look', ...only] = process.argv.slice(2)
const id = process.env.LOOK_ID ?? '1'
const screens = {
  workbench: '/',
  intake: '/intake',
  request: `/requests/${id}`,
  letters: '/letters',
  letter: `/letters/${id}`,
  templates: '/letter-templates',
  template: `/letter-templates/${id}`,
  compare: `/letters/compare?demand=${process.env.LOOK_DEMAND ?? 1}&offer=${process.env.LOOK_OFFER ?? '2'}`,
  contracts: '/contracts',
  contract: `/contracts/${id}`,
  obligations: `/contracts/${id}?tab=obligations`,
  'work-orders': '/work-orders',
  'work-order': `/work-orders/${id}`,
  customers: '/customers',
  customer: `/customers/${id}`,
  unit: `/units/${id}`,
  users: '/users',
  holidays: '/holidays',
  hours: '/working-hours',
  audit: '/audit',
  views: `/customers/${id}?tab=views`,
  availability: `/contracts/${id}?tab=availability`,
  chains: '/approval-chains',
  approvals: '/approvals',
  company: '/company',
  outbox: '/messages',
  words: '/messages?tab=templates',
  channels: '/messages?tab=channels',
  mailboxes: '/messages?tab=mailboxes',
  programs: '/messages?tab=hooks',
  mails: '/mails',
  wishes: '/my-notices',
  missing: '/no/such/page',
}
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const variants = (process.env.LOOK_VARIANTS ?? '1440-zh-light,390-en-dark').split(',')

mkdirSync(out, { recursive: true })
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'look-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags })
const page = context.pages()[0] ?? (await context.newPage())
page.on('console', (line) => line.type() === 'error' && console.log('console:', page.url(), line.text().slice(0, 300)))
page.on('pageerror', (error) => console.log('pageerror:', page.url(), error.message))
page.on('request', (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && console.log('outside:', request.url()))

async function signIn() {
  await page.goto(base)
  if (!process.env.LOOK_USER) return
  await page.waitForSelector('form, nav')
  const answer = await page.evaluate(async (username) => {
    await fetch('/api/session')
    const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? ''
    const sent = await fetch('/api/session', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ username, password: 'yinuo-demo' }) })
    return sent.status
  }, process.env.LOOK_USER)
  console.log('signed in', answer)
}

await signIn()
for (const variant of variants) {
  const [width, language, theme] = variant.split('-')
  await page.setViewportSize({ width: Number(width), height: Number(width) < 600 ? 844 : 900 })
  await page.evaluate(([l, t]) => { localStorage.setItem('yinuo.language', l); localStorage.setItem('yinuo.theme', t) }, [language === 'zh' ? 'zh-CN' : 'en', theme])
  for (const [name, path] of Object.entries(screens)) {
    if (only.length > 0 && !only.includes(name)) continue
    await page.goto(base + path, { waitUntil: 'domcontentloaded' })
    await page.waitForSelector('h1', { timeout: 10_000 }).catch(() => console.log('no h1:', path))
    await page.waitForTimeout(500)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) console.log(`${variant} ${name}: wider than the screen by ${wide}px`)
    await page.screenshot({ path: join(out, `${name}-${variant}.png`) })
  }
}
await context.close()
