/* oxlint-disable no-console -- a command-line tool */
// A day in the field without a network, on a phone: the line is cut at every step, the browser is killed between acts, the
// session ends meanwhile, answers are lost after the server has acted, two tabs work at once, the disk is full, and the
// office gives a visit to somebody else. Nothing is lost and nothing happens twice.
//   node e2e/offline-story.mjs http://localhost:8080 OUT_DIR
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { gate } from './gate.mjs'
import { office } from './office.mjs'
import { draw, isPacked, until, violations } from './phone-looks.mjs'
import { flags, PASSWORD, showFailure } from './walk.mjs'

const [server = 'http://localhost:8080', out = 'test-results/offline-story'] = process.argv.slice(2)
const PROFILE = mkdtempSync(join(tmpdir(), 'phone-'))
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkYPhfz0AEYBxVSF+FAP5FDvcfRYWgAAAAAElFTkSuQmCC'
mkdirSync(out, { recursive: true })
const photo = join(out, 'photo.png')
writeFileSync(photo, Buffer.from(PIXEL, 'base64'))

/** One chapter of it, by a word of its name. */
const alone = process.env.CHAPTER
const line = await gate(server)
let browser, chrome, page, step = 0
const trouble = []

/** The phone: a browser that can be killed and keeps its profile. */
async function switchOn() {
  const port = join(PROFILE, 'DevToolsActivePort')
  const before = existsSync(port) ? readFileSync(port, 'utf8') : ''
  chrome = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [...flags, '--disable-features=StaticStorageQuota', '--headless', '--remote-debugging-port=0', `--user-data-dir=${PROFILE}`, '--window-size=390,844', 'about:blank'], { stdio: 'ignore', detached: true })
  await until('the browser starts', () => existsSync(port) && readFileSync(port, 'utf8') !== before && readFileSync(port, 'utf8').includes('\n'))
  browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`)
  page = await open()
}
async function open() {
  const opened = await browser.contexts()[0].newPage()
  await opened.setViewportSize({ width: 390, height: 844 })
  opened.setDefaultTimeout(30_000)
  opened.on('pageerror', (error) => trouble.push(`${opened.url()} ${error.message}`))
  opened.on('request', (request) => !request.url().startsWith(line.base) && !/^(data|blob|about|chrome)/.test(request.url()) && trouble.push(`outside: ${request.url()}`))
  return opened
}
/** As when the battery falls out. */
async function kill() {
  const gone = new Promise((resolve) => chrome.once('exit', resolve))
  process.kill(-chrome.pid, 'SIGKILL')
  await gone
  await browser.close().catch(() => undefined)
}
const button = (name, scope = page) => scope.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
async function shown(name) {
  step += 1
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(out, `${String(step).padStart(2, '0')}-${name}.png`) })
  console.log(`${step}. ${name}`)
}
const accessible = async (name) => trouble.push(...(await violations(page)).map((found) => `${name}: ${found}`))
const queue = (n, where = page) => where.locator(`[data-testid=outbox][data-count="${n}"]`).waitFor({ timeout: 60_000 })
async function signIn(username) {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await button('登录').click()
  await page.getByRole('button', { name: /^账户/ }).waitFor()
}
async function signOut() {
  await page.getByRole('button', { name: /^账户/ }).click()
  await page.getByRole('menuitem', { name: /^退出登录/ }).click()
  await page.getByLabel('用户名').waitFor()
}
const goTo = (visit) => page.goto(`${line.base}/work-orders/${visit.id}`)

// ---- the office

const admin = await office(server, 'admin', PASSWORD)
const users = (await admin.get('/users?limit=100')).items
async function engineer(username, displayName) {
  return users.find((user) => user.username === username) ?? (await admin.post('/users', { username, displayName, roles: ['ENGINEER'], password: PASSWORD }))
}
const cheng = await engineer('engineer', '程工')
const shi = await engineer('engineer2', '石工')
const customer = await admin.post('/customers', { name: `桐山县人民医院${process.env.STORY_RUN ?? ''}` })
await admin.post(`/customers/${customer.id}/contacts`, { name: '霍蕾', phone: '0562-7788 3321' })
async function aVisit(title) {
  const request = await admin.post('/service-requests', { customerId: customer.id, channel: 'HOTLINE', title, description: '机房在地下二层，没有信号', severity: 'MAJOR', callerPhone: '0562-7788 3321' })
  await admin.post(`/service-requests/${request.id}/stage`, { stage: 'ONSITE', reason: '需到现场' })
  const visit = (await admin.get(`/work-orders?requestId=${request.id}`)).items[0]
  await admin.post(`/work-orders/${visit.id}/assign`, { engineerId: cheng.id })
  return visit
}
const inHouse = (visit) => admin.get(`/work-orders/${visit.id}`)
const appKept = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
/** What reached the house, and that nothing did twice. */
async function happened(visit, expected) {
  const kinds = (await admin.get(`/work-orders/${visit.id}/log`)).map(({ kind }) => kind)
  if (kinds.join() !== expected.join()) throw new Error(`the house knows ${kinds.join()} instead of ${expected.join()}`)
}
const packed = (visit) => until('the visit is packed', () => isPacked(page, visit.id))
async function arrive() {
  await button('已到场').click()
  await dialog().getByLabel('到场地点').fill('门诊楼地下二层机房')
  await dialog().locator('input[type=file]').setInputFiles(photo)
  await dialog().getByAltText('照片').waitFor()
}
async function find() {
  await button('填写处理结果').click()
  await page.getByLabel('故障现象').fill('核心交换机无法启动')
  await page.getByLabel('处理办法').fill('更换电源模块')
}
async function sign() {
  await button('请客户签字').click()
  await button('不填，请客户签字').click()
  await dialog().getByLabel('签字人').fill('霍蕾')
  await dialog().locator('.ant-rate-star').nth(4).click()
  await draw(page, dialog().getByTestId('signature-pad'))
}
const signedNow = () => button('确认签字并完成', dialog()).click()

const chapters = {
  async 'the line is cut at every step, the browser is killed between acts, and the session ends meanwhile'() {
    const visit = await aVisit('核心交换机停机')
    await page.goto(line.base)
    await signIn('engineer')
    await appKept()
    await page.reload()
    await packed(visit)
    await shown('day-packed')

    line.set('cut')
    await page.goto(`${line.base}/work-orders`)
    await page.locator('.cards a').filter({ hasText: visit.number }).click()
    await button('接单').waitFor()
    await page.getByText('机房在地下二层，没有信号').waitFor()
    await shown('opened-without-a-network')
    await accessible('opened-without-a-network')
    await button('接单').click()
    await button('出发').waitFor()
    await queue(1)

    await kill()
    await switchOn()
    await goTo(visit)
    await queue(1)
    await button('出发').click()
    await queue(2)
    await page.reload()
    await arrive()
    await shown('arrival-with-photo')
    await accessible('arrival-with-photo')
    await button('确认到场', dialog()).click()
    await queue(4)

    await kill()
    await switchOn()
    await goTo(visit)
    await button('开始处理').click()
    await queue(5)
    await find()
    await page.waitForTimeout(300)

    await kill()
    await switchOn()
    await goTo(visit)
    await button('填写处理结果').click()
    if ((await page.getByLabel('处理办法').inputValue()) !== '更换电源模块') throw new Error('what was typed before the browser was killed is gone')
    await button('保存处理结果').click()
    await queue(6)
    await sign()
    await shown('signing-without-a-network')
    await signedNow()
    await queue(7)
    await page.getByText(/霍蕾 签于/).waitFor()
    await shown('signed-and-waiting')
    await button('查看').click()
    await page.getByRole('list', { name: '待发送' }).getByText('客户签字').waitFor()
    await shown('what-waits')
    await accessible('what-waits')
    if ((await inHouse(visit)).status !== 'ASSIGNED') throw new Error('something leaked through a cut line')

    await kill()
    await admin.post(`/users/${cheng.id}/password`, { password: PASSWORD })
    line.set('open')
    await switchOn()
    await page.goto(line.base)
    await page.getByTestId('kept-here').waitFor()
    await shown('session-ended')
    await accessible('session-ended')
    await signIn('engineer2')
    await page.getByText(/7 项是程工记录的/).waitFor()
    await shown('another-person')
    await page.waitForTimeout(2500)
    if ((await inHouse(visit)).status !== 'ASSIGNED') throw new Error('acts of one went out under the name of another')
    await signOut()
    await signIn('engineer')
    await queue(0)
    const after = await inHouse(visit)
    if (after.status !== 'COMPLETED' || after.signature.signer !== '霍蕾' || after.photos.length !== 1) throw new Error(`not all arrived: ${JSON.stringify(after).slice(0, 400)}`)
    await happened(visit, ['VISIT_ASSIGNED', 'VISIT_ACCEPTED', 'TRAVELLING', 'PHOTO', 'ARRIVED', 'WORK_STARTED', 'FINDINGS', 'SIGNED'])
    await goTo(visit)
    await page.getByText(/SHA-256/).waitFor()
    await shown('sent-and-hashed')
    await accessible('sent-and-hashed')
  },

  async 'every answer is lost after the house has acted'() {
    const visit = await aVisit('打印服务器死机')
    await goTo(visit)
    if (alone) await signIn('engineer')
    const lost = async (press) => {
      line.set('deaf')
      await press()
      await queue(1)
      await until('the house has acted', async () => (await admin.get(`/work-orders/${visit.id}/log`)).length > known)
      known = (await admin.get(`/work-orders/${visit.id}/log`)).length
      line.set('cut')
      await page.waitForTimeout(300)
      line.set('open')
      await page.reload()
      await queue(0)
    }
    let known = (await admin.get(`/work-orders/${visit.id}/log`)).length
    await button('接单').waitFor()
    await lost(() => button('接单').click())
    await lost(() => button('出发').click())
    await button('已到场').click()
    await dialog().getByLabel('到场地点').fill('住院部一楼')
    await lost(() => button('确认到场', dialog()).click())
    await lost(() => button('开始处理').click())
    await find()
    await lost(() => button('保存处理结果').click())
    await sign()
    await lost(signedNow)
    await happened(visit, ['VISIT_ASSIGNED', 'VISIT_ACCEPTED', 'TRAVELLING', 'ARRIVED', 'WORK_STARTED', 'FINDINGS', 'SIGNED'])
    if ((await inHouse(visit)).status !== 'COMPLETED') throw new Error('not completed')
  },

  async 'two tabs note and send at once'() {
    const visit = await aVisit('门禁失灵')
    await goTo(visit)
    if (alone) await signIn('engineer')
    await packed(visit)
    line.set('cut')
    const other = await open()
    await other.goto(`${line.base}/work-orders/${visit.id}`)
    await button('接单').click()
    await queue(1, other)
    await button('出发', other).click()
    await queue(2)
    await button('已到场').waitFor()
    line.set('open')
    await Promise.all([page.evaluate(() => window.dispatchEvent(new Event('online'))), other.evaluate(() => window.dispatchEvent(new Event('online')))])
    await Promise.all([queue(0), queue(0, other)])
    await happened(visit, ['VISIT_ASSIGNED', 'VISIT_ACCEPTED', 'TRAVELLING'])
    await other.close()
  },

  async 'a full disk says so before anyone believes it was kept'() {
    const visit = await aVisit('叫号屏黑屏')
    await goTo(visit)
    if (alone) await signIn('engineer')
    await button('接单').waitFor()
    await packed(visit)
    await appKept()
    line.set('cut')
    // The browser remembers for a while how much room there was, so it starts anew.
    await kill()
    await switchOn()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: line.base, quotaSize: 1 })
    await goTo(visit)
    await button('接单').click()
    await page.getByText(/存储空间已满，这一步没有保存/).waitFor()
    await queue(0)
    await shown('disk-full')
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: line.base })
    await button('接单').click()
    await queue(1)
    line.set('open')
    // The session's cookie may have gone with the killed browser.
    const asked = page.getByTestId('kept-here')
    await asked.or(page.locator('[data-testid=outbox][data-count="0"]')).first().waitFor({ timeout: 60_000 })
    if (await asked.isVisible()) await signIn('engineer')
    await queue(0)
    await happened(visit, ['VISIT_ASSIGNED', 'VISIT_ACCEPTED'])
  },

  async 'nobody is there, and nobody can be asked'() {
    const visit = await aVisit('培训室投影机不亮')
    await goTo(visit)
    if (alone) await signIn('engineer')
    await packed(visit)
    line.set('cut')
    await button('接单').click()
    await button('出发').click()
    await button('已到场').click()
    await dialog().getByLabel('到场地点').fill('行政楼三层')
    await button('确认到场', dialog()).click()
    await queue(3)
    await button('不能照计划进行').click()
    await page.getByRole('menuitem', { name: '客户不在' }).click()
    await dialog().getByLabel('现场情况').fill('门锁着，电话无人接听')
    await dialog().locator('input[type=file]').setInputFiles(photo)
    await dialog().getByAltText('照片').waitFor()
    await shown('nobody-there')
    await accessible('nobody-there')
    await dialog().locator('.ant-btn-primary').click()
    await queue(5)
    line.set('open')
    await queue(0)
    await happened(visit, ['VISIT_ASSIGNED', 'VISIT_ACCEPTED', 'TRAVELLING', 'ARRIVED', 'PHOTO', 'VISIT_IN_VAIN'])
    if ((await admin.get(`/service-requests/${visit.request.id}`)).status !== 'PAUSED') throw new Error('the request does not wait for its customer')
    const visits = (await admin.get(`/work-orders?requestId=${visit.request.id}`)).items.map(({ status }) => status)
    if (visits.toSorted().join() !== 'CANCELLED,OPEN') throw new Error(`no second visit was opened: ${visits}`)
  },

  async 'the office gives a visit to somebody else meanwhile'() {
    const visit = await aVisit('收费窗口网络不通')
    await goTo(visit)
    if (alone) await signIn('engineer')
    await button('接单').waitFor()
    await packed(visit)
    line.set('cut')
    await button('接单').click()
    await button('出发').click()
    await queue(2)
    await admin.post(`/work-orders/${visit.id}/assign`, { engineerId: shi.id })
    line.set('open')
    await page.getByText(/1 项未被接受/).waitFor({ timeout: 60_000 })
    await button('查看').click()
    await dialog().getByText(/没有被接受：这张服务单派给了别的工程师/).waitFor()
    await page.waitForTimeout(400)
    await shown('not-accepted')
    await accessible('not-accepted')
    await button('交给公司处理', dialog()).first().click()
    await page.locator('.ant-popconfirm').getByRole('button').last().click()
    await queue(0)
    const left = await admin.get(`/work-orders/${visit.id}/left-overs`)
    if (left.map(({ kind }) => kind).join() !== 'accept,travel') throw new Error(`the office got ${JSON.stringify(left)}`)
  },
}

try {
  await switchOn()
  for (const [name, chapter] of Object.entries(chapters)) {
    if (alone && !name.includes(alone)) continue
    console.log(`— ${name}`)
    await chapter()
  }
  if (trouble.length > 0) throw new Error(trouble.join('\n'))
  console.log('nothing was lost, and nothing happened twice')
} catch (error) {
  await showFailure(page, join(out, 'failed.png'))
  console.log(trouble.join('\n'))
  console.error(error)
  process.exitCode = 1
} finally {
  line.close()
  await kill().catch(() => undefined)
}
