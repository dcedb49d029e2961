/* oxlint-disable no-console -- a command-line tool */
// The hands and eyes of a browser story: one browser, and the steps that every story takes.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const PASSWORD = 'correct-horse-7'
export const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A picture of the page a story failed on, and its words for whoever has only the log. */
export async function showFailure(page, path) {
  await page?.screenshot({ path }).catch(() => undefined)
  const words = await page?.locator('body').innerText({ timeout: 5000 }).catch(() => '')
  if (words) console.log(`— ${page.url()} said:\n${words.slice(0, 3000)}`)
}

/** Opens a browser, tells the story in it and closes it; a picture of the failure stays in {@code out}. */
export async function walk(base, out, story) {
  mkdirSync(out, { recursive: true })
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'story-')), { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(30_000)
  const trouble = []
  page.on('pageerror', (error) => trouble.push(`${page.url()} ${error.message}`))
  page.on('request', (request) => !request.url().startsWith(base) && !/^(data|blob):/.test(request.url()) && trouble.push(`outside: ${request.url()}`))
  try {
    await story(stepsOn(page, base, out))
    if (trouble.length > 0) throw new Error(trouble.join('\n'))
  } catch (error) {
    await showFailure(page, join(out, 'failed.png'))
    console.log(trouble.join('\n'))
    throw error
  } finally {
    await context.close()
  }
}

function stepsOn(page, base, out) {
  let step = 0
  const button = (name, scope = page) => scope.getByRole('button', { name, exact: true })
  const dialog = () => page.getByRole('dialog')
  const clauses = () => page.getByRole('list', { name: '条款' }).getByRole('listitem')

  /** The clauses of a type; its word may stand in the names of rules too. */
  const clausesOf = (type) => clauses().filter({ has: page.locator('strong', { hasText: type }) })

  async function shown(name) {
    step += 1
    await page.waitForTimeout(350)
    await page.screenshot({ path: join(out, `${String(step).padStart(2, '0')}-${name}.png`) })
    console.log(`${step}. ${name}`)
  }
  async function choose(label, option, scope = page) {
    const field = scope.getByLabel(label, { exact: true })
    const chosen = field.locator('xpath=ancestor::div[contains(concat(" ", @class, " "), " ant-select ")][1]').getByText(option).first()
    // A list that still unfolds may take the click for another place; whoever sees that chooses again.
    for (let tries = 0; tries < 3; tries += 1) {
      await field.click()
      await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click()
      if (await chosen.waitFor({ timeout: 3000 }).then(() => true, () => false)) return
    }
    throw new Error(`${label} does not take ${option}`)
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
    await page.getByRole('button', { name: /^账户/ }).waitFor()
  }
  async function signOut() {
    const leave = async () => {
      await page.getByRole('button', { name: /^账户/ }).click()
      await page.getByRole('menuitem', { name: '退出登录' }).click()
      await page.getByLabel('用户名').waitFor({ timeout: 15_000 })
    }
    // A menu that still unfolds takes no click.
    await leave().catch(async () => {
      await page.keyboard.press('Escape')
      await leave()
    })
  }
  async function aCustomer(name, contact, phone) {
    await page.goto(`${base}/customers?new=1`)
    await dialog().getByLabel('名称', { exact: true }).fill(name)
    await button('保存', dialog()).click()
    await button('添加联系人').click()
    await dialog().getByLabel('姓名').fill(contact)
    await dialog().getByLabel('座机').fill(phone)
    await button('保存', dialog()).click()
    await page.getByRole('region', { name: '联系人' }).getByText(contact).waitFor()
  }
  async function aLetterIsRead(file) {
    await page.goto(`${base}/letters`)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('list', { name: '条款' }).waitFor()
  }
  /** Opens the clause, lets `change` fill the dialog, and saves. */
  async function correct(clause, change) {
    await button('修改', clause).click()
    // The list moves when a question above it is answered; a click may miss once.
    await dialog().waitFor({ timeout: 4000 }).catch(() => button('修改', clause).click())
    await change(dialog())
    await button('保存', dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }
  /** What is plain is accepted, what the reader left open is turned down, and the letter is approved. */
  async function theLetterIsApproved() {
    const accepted = page.waitForResponse(/accept-all/)
    await button('接受全部明确条款').click()
    await accepted
    await page.waitForFunction(() => document.querySelectorAll('.clause.accepted').length > 5)
    const open = page.getByText(/^待确认 \d+$/).first()
    await open.click()
    for (let left = await clauses().count(); left > 0; left = await clauses().count()) {
      await button('驳回', clauses().first()).click()
      await page.waitForFunction((n) => document.querySelectorAll('.clause-list > li').length < n, left)
    }
    await theApprovalIsGiven()
  }
  async function theApprovalIsGiven() {
    await button('批准').click()
    const approved = page.getByText('已批准', { exact: true }).first()
    // A click while the dialog is still growing may be lost on a slow machine; a person presses again.
    for (let tries = 0; tries < 3 && !(await approved.isVisible()); tries += 1) {
      await button('批准', dialog()).click({ timeout: 3000 }).catch(() => undefined)
      await approved.waitFor({ timeout: 5000 }).catch(() => undefined)
    }
    await approved.waitFor()
  }
  async function aContract({ customer, name, amount, signed, accepted, commitment }) {
    await page.goto(`${base}/contracts`)
    await button('新建合同').first().click()
    await choose('客户', customer, dialog())
    await dialog().getByLabel('合同名称').fill(name)
    await dialog().getByLabel('合同金额（元）').fill(amount)
    await dialog().getByLabel('签订日期').fill(signed)
    await dialog().getByLabel('签订日期').press('Enter')
    await choose('服务承诺', commitment, dialog())
    await button('新建', dialog()).click()
    await page.waitForURL(/contracts\/\d+/)
    await button('登记终验').click()
    await dialog().getByLabel('终验日期').fill(accepted)
    await dialog().getByLabel('终验日期').press('Enter')
    await page.getByText('合同已更新').waitFor()
    await dialog().waitFor({ state: 'hidden' })
    return page.url()
  }
  async function theHotlineRings({ phone, caller, what, level, answered = false }) {
    await page.goto(`${base}/intake`)
    await page.getByLabel('来电号码').fill(phone)
    await button(caller).waitFor()
    await page.getByLabel('事由').fill(what)
    await page.getByRole('radiogroup', { name: '级别', exact: true }).locator('.ant-radio-button-wrapper', { hasText: level }).first().click()
    if (answered) await page.getByLabel('已在电话中答复（视为已响应）').check()
    await shown('intake')
    await button('登记').click()
    await page.waitForURL(/requests\/\d+/)
    return page.url()
  }
  async function theDeskCalls(outcome, text) {
    await choose('结果', outcome)
    await page.getByLabel('内容').fill(text)
    await button('记入通话').click()
  }
  async function theVisitGoesTo(engineer) {
    await page.goto(`${base}/work-orders?view=unassigned`)
    await page.getByRole('button', { name: /^派工/ }).first().click()
    await choose('工程师', engineer, dialog())
    await button('派工', dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }
  async function theEngineerArrives(place) {
    await page.goto(`${base}/work-orders`)
    await page.getByRole('link', { name: /^WO/ }).or(page.locator('.cards a')).first().click()
    for (const name of ['接单', '出发']) await button(name).click()
    await button('已到场').click()
    await dialog().getByLabel('到场地点').fill(place)
    await button('确认到场', dialog()).click()
    await button('开始处理').waitFor()
    await everythingIsSent()
  }
  /** What the engineer noted on his phone has reached the house. */
  const everythingIsSent = () => page.locator('[data-testid=outbox][data-count="0"]').waitFor()

  async function theCustomerSigns(signer, symptom, remedy) {
    await button('开始处理').click()
    await button('填写处理结果').click()
    await page.getByLabel('故障现象').fill(symptom)
    await page.getByLabel('处理办法').fill(remedy)
    await button('保存处理结果').click()
    await button('请客户签字').click()
    await button('不填，请客户签字').click()
    await dialog().getByLabel('签字人').fill(signer)
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
    await page.getByText(new RegExp(`${signer} 签于`)).waitFor()
    await everythingIsSent()
  }
  /** The clock of a promise on the request page, by its kind (到场, 响应 …) and how it looks (kept, broken …). */
  const clock = (kind, look) => page.locator('.clock-strip li').filter({ has: page.locator('strong', { hasText: new RegExp(`^${kind}$`) }) }).locator(`[data-look=${look}]`).first()
  async function theLedgerShows(contract, broken) {
    await page.goto(contract)
    await page.getByRole('table', { name: '承诺台账' }).waitFor()
    const numbers = await page.getByRole('table', { name: '承诺台账' }).locator('.broken-number').allInnerTexts()
    if (numbers.join() !== broken.join()) throw new Error(`breaches ${broken.join()} were expected, but the ledger shows ${numbers.join()}`)
  }
  const phone = () => page.setViewportSize({ width: 390, height: 844 })
  const desktop = () => page.setViewportSize({ width: 1440, height: 900 })

  return { page, base, button, dialog, clauses, clausesOf, shown, choose, itIs, signIn, signOut, aCustomer, aLetterIsRead, correct, theLetterIsApproved, theApprovalIsGiven,
    aContract, theHotlineRings, theDeskCalls, theVisitGoesTo, theEngineerArrives, theCustomerSigns, clock, theLedgerShows, phone, desktop }
}
