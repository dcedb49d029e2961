/* oxlint-disable no-console -- a command-line tool */
// The first promise from letter to ledger, by hand in the browser, on a fresh server started with
// --clock 2026-04-03T10:00:00Z:  node e2e/story.mjs http://localhost:8080 LETTER.txt OUT_DIR
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const [base = 'http://localhost:8080', letter, out = 'test-results/story'] = process.argv.slice(2)
const PASSWORD = 'correct-horse-7'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
mkdirSync(out, { recursive: true })
const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'story-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
const page = context.pages()[0] ?? (await context.newPage())
page.setDefaultTimeout(15_000)
const trouble = []
page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
page.on('request', (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && trouble.push(`outside: ${request.url()}`))

let step = 0
async function shown(name) {
  step += 1
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(out, `${String(step).padStart(2, '0')}-${name}.png`) })
  console.log(`${step}. ${name}`)
}
const button = (name, scope = page) => scope.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
async function choose(label, option, scope = page) {
  await scope.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click()
}
async function itIs(instant) {
  const status = await page.evaluate(async (at) => {
    const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '')
    const sent = await fetch('/api/clock', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify({ at }) })
    return sent.status
  }, instant)
  if (status !== 200) throw new Error(`the clock was not moved: ${status}`)
  await page.waitForTimeout(2500)
  await page.reload()
}
async function signIn(username) {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await button('登录').click()
  await page.getByRole('navigation', { name: '主导航' }).or(page.getByRole('main')).first().waitFor()
  await page.getByRole('button', { name: /^账户/ }).waitFor()
}
async function signOut() {
  await page.getByRole('button', { name: /^账户/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByLabel('用户名').waitFor()
}

try {
  await page.goto(base)
  await page.getByLabel('公司名称', { exact: true }).fill('诚至设备有限公司')
  await page.getByLabel('管理员姓名').fill('秦管理')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByLabel('再次输入密码').fill(PASSWORD)
  await button('完成设置').click()
  await page.getByRole('button', { name: /^账户/ }).waitFor()
  await shown('empty-workbench')

  await page.goto(`${base}/users`)
  await button('新建用户').click()
  await dialog().getByLabel('用户名').fill('engineer')
  await dialog().getByLabel('姓名').fill('程工')
  await dialog().getByLabel('工程师').check()
  await dialog().getByLabel('初始密码').fill(PASSWORD)
  await button('保存', dialog()).click()
  await page.getByRole('cell', { name: '程工', exact: true }).waitFor()

  await page.goto(`${base}/customers?new=1`)
  await dialog().getByLabel('名称', { exact: true }).fill('锦溪水务集团')
  await button('保存', dialog()).click()
  await button('添加联系人').click()
  await dialog().getByLabel('姓名').fill('周岚')
  await dialog().getByLabel('座机').fill('028-6685 1234')
  await button('保存', dialog()).click()
  await page.getByText('周岚').waitFor()
  await shown('customer')

  await page.goto(`${base}/letters`)
  await page.locator('input[type=file]').setInputFiles(letter)
  await page.getByRole('list', { name: '条款' }).waitFor()
  await shown('letter-read')
  const clauses = page.getByRole('list', { name: '条款' }).getByRole('listitem')
  const arrival = clauses.filter({ hasText: '到场时限' }).first()
  await button('修改', arrival).click()
  await dialog().getByLabel('数值').fill('4')
  await choose('单位', '小时', dialog())
  await dialog().getByLabel('适用条件').fill('电话咨询 1 小时内不能解决')
  await shown('clause-corrected')
  await button('保存', dialog()).click()
  await dialog().waitFor({ state: 'hidden' })
  for (const limit of ['恢复时限', '解决时限']) {
    const clause = clauses.filter({ hasText: limit }).first()
    if ((await clause.count()) === 0) continue
    await button('修改', clause).click()
    await dialog().getByLabel('起算事件').fill('到达现场')
    await button('保存', dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }
  const inHouse = clauses.filter({ hasText: '每周' }).first()
  if ((await inHouse.count()) > 0) await button('驳回', inHouse).click()
  const penalty = clauses.filter({ hasText: '违约金' }).filter({ hasText: '每次违约' }).first()
  await button('修改', penalty).click()
  await choose('针对哪些违约', '未到场', dialog())
  await page.keyboard.press('Escape')
  await shown('penalty-corrected')
  await button('保存', dialog()).click()
  await dialog().waitFor({ state: 'hidden' })
  const accepted = page.waitForResponse(/accept-all/)
  await button('接受全部明确条款').click()
  await accepted
  await page.waitForFunction(() => document.querySelectorAll('.clause.accepted').length > 5)
  await page.getByText(/^待确认 \d+$/).first().click()
  const pending = page.getByRole('list', { name: '条款' }).getByRole('listitem')
  for (let left = await pending.count(); left > 0; left = await pending.count()) {
    await button('驳回', pending.first()).click()
    await page.waitForFunction((n) => document.querySelectorAll('.clause-list > li').length < n, left)
  }
  await button('批准').click()
  await button('批准', dialog()).click()
  await page.getByText('已批准', { exact: true }).first().waitFor()
  await shown('letter-approved')

  await page.goto(`${base}/contracts`)
  await button('新建合同').first().click()
  await choose('客户', '锦溪', dialog())
  await dialog().getByLabel('合同名称').fill('调度系统维护')
  await dialog().getByLabel('合同金额（元）').fill('1,000,000')
  await dialog().getByLabel('签订日期').fill('2026-01-05')
  await dialog().getByLabel('签订日期').press('Enter')
  await choose('服务承诺', 'v1', dialog())
  await button('新建', dialog()).click()
  await page.waitForURL(/contracts\/\d+/)
  const contractUrl = page.url()
  await button('登记终验').click()
  await dialog().getByLabel('终验日期').fill('2026-03-20')
  await dialog().getByLabel('终验日期').press('Enter')
  await page.getByText('合同已更新').waitFor()
  await dialog().waitFor({ state: 'hidden' })
  await shown('contract')

  await itIs('2026-04-03T11:00:00Z')
  await page.goto(`${base}/intake`)
  await page.getByLabel('来电号码').fill('02866851234')
  await button('周岚 · 锦溪水务集团').waitFor()
  await page.getByLabel('事由').fill('调度系统无法登录，业务停止')
  await page.locator('.ant-radio-button-wrapper', { hasText: '关键' }).first().click()
  await shown('intake')
  await button('登记').click()
  await page.waitForURL(/requests\/\d+/)
  const requestUrl = page.url()
  await shown('request')

  await itIs('2026-04-03T11:20:00Z')
  await choose('结果', '已接通，未能解决')
  await page.getByLabel('内容').fill('指导重启服务，无效。')
  await button('记入通话').click()
  await page.locator('[data-look=kept]').first().waitFor()
  await shown('answered-in-time')

  await itIs('2026-04-03T12:07:00Z')
  await page.getByRole('region', { name: '服务单' }).waitFor({ timeout: 30_000 })
  await shown('handed-over-to-site')
  await page.goto(`${base}/work-orders?view=unassigned`)
  await page.getByRole('button', { name: /^派工/ }).first().click()
  await choose('工程师', '程工', dialog())
  await button('派工', dialog()).click()
  await dialog().waitFor({ state: 'hidden' })
  await itIs('2026-04-03T16:40:00Z')
  await page.goto(requestUrl)
  await page.locator('[data-look=broken]').first().waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: /到场：为什么是这个时限/ }).click()
  await page.getByRole('region', { name: '计时区间' }).waitFor()
  await shown('why-broken')
  await page.keyboard.press('Escape')

  await signOut()
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('engineer')
  await page.getByRole('link', { name: /^WO/ }).or(page.locator('.cards a')).first().click()
  for (const name of ['接单', '出发']) await button(name).click()
  await button('已到场').click()
  await dialog().getByLabel('到场地点').fill('锦溪调度中心')
  await button('确认到场', dialog()).click()
  await button('开始处理').click()
  await button('填写处理结果').click()
  await page.getByLabel('故障现象').fill('认证服务进程退出')
  await page.getByLabel('处理办法').fill('更换损坏的磁盘并恢复服务')
  await button('保存处理结果').click()
  await button('请客户签字').click()
  await dialog().getByLabel('签字人').fill('周岚')
  await dialog().locator('.ant-rate-star').nth(3).click()
  const pad = dialog().getByTestId('signature-pad')
  await page.waitForTimeout(400)
  const box = await pad.boundingBox()
  await page.mouse.move(box.x + 40, box.y + 90)
  await page.mouse.down()
  for (let i = 0; i < 60; i += 1) await page.mouse.move(box.x + 40 + i * 4, box.y + 90 + 40 * Math.sin(i / 4))
  await page.mouse.up()
  await shown('customer-signs')
  await button('确认签字并完成', dialog()).click()
  await page.getByText(/周岚 签于/).waitFor()
  await shown('visit-done')

  await signOut()
  await page.setViewportSize({ width: 1440, height: 900 })
  await signIn('admin')
  await page.goto(requestUrl)
  await page.getByText('已关闭', { exact: true }).first().waitFor()
  await shown('request-closed')
  await page.goto(contractUrl)
  await page.getByText('¥10,000').first().waitFor()
  const broken = await page.getByRole('table', { name: '承诺台账' }).locator('.broken-number').allInnerTexts()
  if (broken.join() !== '1') throw new Error(`one breach was expected, but the ledger shows ${broken.join()}`)
  await shown('ledger')
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
  console.log('the promise was kept track of')
} catch (error) {
  await page.screenshot({ path: join(out, 'failed.png') })
  console.log(trouble.join('\n'))
  throw error
} finally {
  await context.close()
}
