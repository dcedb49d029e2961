/* oxlint-disable no-console -- a command-line tool */
// The customers' portal on a server with the demo company: node e2e/portal-story.mjs http://127.0.0.1:8080 OUT_DIR
// A contact is invited, joins on a phone, reports, is answered, confirms and rates; a stranger scans a label. axe looks at every page.
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { showFailure } from './walk.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/portal'] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const PASSWORD = 'correct-horse-7'
mkdirSync(out, { recursive: true })
const trouble = []
const open = []

async function browser(width) {
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'portal-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width, height: width < 600 ? 844 : 900 }, locale: 'zh-CN' })
  open.push(context)
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
  page.on('request', (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && trouble.push(`outside: ${request.url()}`))
  return page
}

const call = (page, method, path, body) =>
  page.evaluate(
    async ([m, p, b]) => {
      await fetch('/api/session')
      const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '')
      const asked = { method: m, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token } }
      const sent = await fetch(`/api${p}`, b ? { ...asked, body: JSON.stringify(b) } : asked)
      const text = await sent.text()
      if (!sent.ok) throw new Error(`${m} ${p}: ${sent.status} ${text}`)
      return text ? JSON.parse(text) : null
    },
    [method, path, body],
  )

async function look(page, name) {
  for (const language of ['zh-CN', 'en']) {
    if ((await page.evaluate(() => document.documentElement.lang)) !== language) {
      await page.getByText(language === 'en' ? 'EN' : '中文', { exact: true }).first().click()
    }
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `${name}-${language.slice(0, 2)}.png`), fullPage: true })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) trouble.push(`${name} ${language} is ${wide} px too wide`)
    await page.evaluate(axe)
    const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }))
    for (const each of found.violations) trouble.push(`axe ${name} ${language}: ${each.id} ${each.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  }
  await page.getByText('中文', { exact: true }).first().click()
  console.log(name)
}

const button = (page, name) => page.getByRole('button', { name, exact: true })

async function story() {
  const desk = await browser(1440)
  await desk.goto(base)
  await call(desk, 'POST', '/session', { username: 'desk', password: 'yinuo-demo' })
  const units = await call(desk, 'GET', '/units?limit=200')
  const unit = units.items.find((each) => each.contractId && each.contractId !== null)
  await desk.goto(`${base}/customers/${unit.customerId}`)
  const customer = await call(desk, 'GET', `/customers/${unit.customerId}`)
  await desk.getByRole('button', { name: new RegExp(`邀请 ${customer.contacts[0].name}$`) }).click()
  const username = desk.getByRole('dialog').getByLabel('用户名')
  if (await username.isEnabled()) await username.fill(`portal${Date.now() % 1_000_000}`)
  await button(desk, '生成邀请链接').click()
  const invitation = await desk.getByText(/\/link#/).textContent()
  await desk.screenshot({ path: join(out, 'desk-invite.png') })

  const phone = await browser(Number(process.env.PORTAL_WIDTH ?? 390))
  await phone.goto(invitation.trim())
  await phone.getByLabel('设置密码').waitFor()
  await look(phone, '01-welcome')
  await phone.getByLabel('设置密码').fill(PASSWORD)
  await button(phone, '设置密码并登录').click()
  await phone.getByRole('heading', { name: '服务请求' }).waitFor()
  await look(phone, '02-requests')
  await phone.goto(`${base}/portal/new?unit=${unit.id}`)
  await phone.getByLabel('一句话说明').waitFor()
  await look(phone, '03-report')
  await phone.getByRole('radio', { name: /故障|普通/ }).first().check()
  await phone.getByLabel('一句话说明').fill('打印机卡纸，无法使用')
  await phone.getByLabel('详细情况').fill('早上开机后一直卡纸，换纸盒也不行。')
  await button(phone, '发送').click()
  await phone.getByText('处理过程').waitFor()
  const id = Number(phone.url().split('/').pop())
  await call(desk, 'POST', `/service-requests/${id}/reply`, { text: '您好，工程师今天下午上门。', channel: 'PORTAL' })
  await call(desk, 'POST', `/service-requests/${id}/interventions`, { kind: 'REMOTE_SESSION', what: '查看打印日志', target: '打印服务器', undo: '', validFrom: null, validUntil: null }).catch((error) => console.log('no question:', error.message.slice(0, 200)))
  await phone.reload()
  await phone.getByText('您好，工程师今天下午上门。').waitFor()
  await phone.getByLabel('内容').fill('好的，下午两点后有人。')
  await button(phone, '发送').click()
  await phone.getByText('好的，下午两点后有人。').last().waitFor()
  await look(phone, '04-request')
  if (await button(phone, '同意').count()) await button(phone, '同意').click()
  await call(desk, 'POST', `/service-requests/${id}/resolve`, { cause: '搓纸轮磨损', solution: '更换搓纸轮' })
  await phone.reload()
  await button(phone, '已解决，确认关闭').waitFor()
  await look(phone, '05-solved')
  await button(phone, '已解决，确认关闭').click()
  await phone.getByText('问题又出现了？').waitFor()
  await phone.locator('.portal-stars [role=radio]').nth(3).click()
  await button(phone, '提交评价').click()
  await phone.getByRole('img', { name: '4 颗星' }).waitFor()
  await look(phone, '06-closed')
  await phone.getByRole('link', { name: '服务承诺' }).click()
  await phone.getByText(/已兑现/).first().waitFor()
  await look(phone, '07-contracts')
  await phone.locator('.cards a').first().click()
  await phone.getByText('履约证明').waitFor()
  await look(phone, '08-promises')
  await phone.getByRole('link', { name: '设备' }).click()
  await phone.getByText('报修').first().waitFor()
  await look(phone, '09-units')

  await desk.goto(`${base}/units/${unit.id}`)
  await button(desk, '显示标签').click()
  await desk.locator('.qr svg').waitFor()
  await desk.screenshot({ path: join(out, 'desk-label.png') })
  const { token } = await call(desk, 'POST', `/units/${unit.id}/label`, {})
  const stranger = await browser(390)
  await stranger.goto(`${base}/label#${token}`)
  await stranger.getByLabel('联系电话').waitFor()
  await look(stranger, '10-label')
  await stranger.getByRole('radio', { name: '完全不能用' }).check()
  await stranger.getByLabel('出了什么问题').fill('开不了机')
  await stranger.getByLabel('您的姓名').fill('值班员')
  await stranger.getByLabel('联系电话').fill('13900000000')
  await button(stranger, '提交报修').click()
  await stranger.getByText('报修已收到').waitFor()
  await look(stranger, '11-taken')
  const linked = await call(desk, 'POST', '/service-requests', { customerId: unit.customerId, unitId: unit.id, channel: 'HOTLINE', title: '打印有条纹', description: '', severity: 'MINOR' })
  const link = await call(desk, 'POST', `/service-requests/${linked.id}/customer-link`, {})
  await stranger.goto(`${base}/consent`)
  await stranger.goto(`${base}/link#${link.token}`)
  await stranger.getByLabel('内容').waitFor()
  await look(stranger, '12-link')
}

try {
  await story()
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
  console.log('the portal story ends well')
} catch (error) {
  for (const [n, context] of open.entries()) await showFailure(context.pages()[0], join(out, `failed-${n}.png`))
  console.error([error.message, ...trouble].join('\n'))
  process.exitCode = 1
} finally {
  for (const context of open) await context.close()
}
