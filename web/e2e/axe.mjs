/* oxlint-disable no-console -- a command-line tool */
// Lets axe look at every screen of a server on which the story was told; anything serious fails.
// node e2e/axe.mjs http://localhost:8080
import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { call } from './demo.mjs'

const [base = 'http://localhost:8080'] = process.argv.slice(2)
const PASSWORD = 'correct-horse-7'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = ['/', '/intake', '/complaints?view=all', '/call-backs?whose=all', '/board', '/engineers', '/canned-replies', '/routing', '/routing?tab=departments', '/requests/1', '/letters', '/letters/1', '/letter-templates', '/letter-templates/1',
  '/letters/compare', '/letters/compare?demand=1&offer=2', '/contracts', '/contracts/1', '/contracts/1?tab=obligations', '/contracts/1?tab=availability', '/approval-chains', '/approvals', '/customers/1?tab=views',
  '/work-orders', '/work-orders/1', '/customers', '/customers/1', '/units', '/units/1', '/imports', '/catalog', '/services-due', '/search?q=PUMP', '/promises-due', '/escalation', '/tokens',
  '/stock', '/my-stock', '/returns', '/loaners', '/nonconformities', '/providers', '/quotes', '/open-items', '/expenses', '/rate-cards', '/checklists', '/checklists/1', '/users', '/audit', '/company', '/holidays', '/working-hours',
  '/messages', '/messages?tab=templates', '/messages?tab=channels', '/messages?tab=mailboxes', '/messages?tab=hooks', '/mails', '/mails?verdict=ALL', '/my-notices']
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'axe-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
const page = context.pages()[0] ?? (await context.newPage())
page.setDefaultTimeout(20_000)
const found = []

async function look(where) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  for (const { id, impact, help, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') found.push(`${where}: ${id} (${impact}) ${help}\n    ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join('\n    ')}`)
  }
}

await page.goto(base)
await page.getByLabel('用户名').waitFor()
await look('sign-in')
await page.getByLabel('用户名').fill('admin')
await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
await page.getByRole('button', { name: '登录', exact: true }).click()
await page.getByRole('button', { name: /^账户/ }).waitFor()
await call(page, 'POST', '/units', { customerId: 1, serial: 'AXE-1', model: 'A1' })
for (const [width, language, theme] of [[1440, 'zh-CN', 'light'], [390, 'en', 'dark']]) {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(([l, t]) => { localStorage.setItem('yinuo.language', l); localStorage.setItem('yinuo.theme', t) }, [language, theme])
  for (const path of screens) {
    await page.goto(base + path)
    await page.locator('h1').first().waitFor().catch(() => { throw new Error(`${path} has no heading`) })
    await page.waitForTimeout(400)
    await look(`${path} ${width} ${language} ${theme}`)
  }
}
await context.close()
if (found.length > 0) {
  console.log(found.join('\n'))
  process.exit(1)
}
console.log(`axe found nothing serious on ${screens.length} screens, twice`)
