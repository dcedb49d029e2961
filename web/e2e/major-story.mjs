/* oxlint-disable no-console -- a command-line tool */
// A major request on a server with the demo company, from report to record, told twice: once the customer consents and it is done,
// once he refuses and nothing may begin. No button that works on it is there before house and customer have agreed.
//   node e2e/major-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/major-story'] = process.argv.slice(2)
const button = (page, name) => page.getByRole('button', { name, exact: true })
const dialog = (page) => page.getByRole('dialog')
/** What the screen shows for an instant, in the house's zone, to the minute. */
const shownTime = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const act = async (page, name, scope, fill) => {
  await button(scope, name).click()
  await fill(dialog(page))
  await button(dialog(page), name).click()
  await dialog(page).waitFor({ state: 'hidden' })
}

await onDemo(base, out, async ({ as, see, look }) => {
  const [desk, technical, business, admin] = [await as('desk'), await as('technical'), await as('business'), await as('admin')]
  const panel = desk.getByRole('region', { name: '重大请求' })
  const nothingMayBegin = async (next) => {
    await desk.getByText(next).waitFor()
    for (const work of ['转远程', '转现场', '登记解决']) {
      if (await button(desk, work).count()) throw new Error(`“${work}” is offered though ${next}`)
    }
  }
  const reported = async (title) => {
    await desk.goto(`${base}/intake`)
    await desk.getByLabel('来电号码').fill('100-0000-0106')
    await button(desk, '颜秋 · 梧桐路小学').waitFor()
    await desk.getByLabel('事由').fill(title)
    await desk.getByLabel('请求类型', { exact: true }).click()
    await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '数据更正' }).click()
    await desk.locator('.ant-radio-button-wrapper', { hasText: '重大请求' }).click()
    await desk.getByRole('radiogroup', { name: '级别', exact: true }).locator('.ant-radio-button-wrapper').first().click()
    await button(desk, '登记').click()
    await desk.waitForURL(/requests\/\d+/)
    const address = desk.url()
    await nothingMayBegin('重大请求尚不能处理。下一步：提交正式报告。')
    await act(desk, '正式报告', panel, async (form) => {
      await form.getByLabel('情况').fill('四月前的成绩被误删。')
      await form.getByLabel('影响').fill('全校成绩单不能打印。')
      await form.getByLabel('处理方案').fill('从 3 月 31 日的备份恢复，再与纸质成绩核对。')
      await form.getByLabel('风险与退路').fill('先整库备份；不符即退回。')
    })
    await nothingMayBegin('重大请求尚不能处理。下一步：等待公司审批。')
    return { address, id: Number(address.split('/').pop()) }
  }
  const approves = async (page, title) => {
    await page.goto(`${base}/approvals`)
    const asked = page.getByRole('region', { name: new RegExp(title) })
    await button(asked, '同意').click()
    await dialog(page).getByLabel('意见').fill('方案可行，同意。')
    await button(dialog(page), '同意').click()
    await dialog(page).waitFor({ state: 'hidden' })
  }
  /** The customer has no account: he opens the link the desk gave him and answers once. */
  const customerSays = async (verdict, words, name) => {
    await desk.reload()
    await nothingMayBegin('重大请求尚不能处理。下一步：把一次性链接发给客户，或登记客户的电话答复。')
    await button(panel, '生成一次性链接').click()
    const link = (await dialog(desk).locator('.ant-typography').innerText()).trim()
    await desk.goto('about:blank')
    await desk.goto(link)
    await desk.getByLabel('您的姓名').fill('颜秋')
    await desk.getByLabel('您的意见').fill(words)
    await see(desk, `${name}-customer`)
    await button(desk, verdict).click()
    await desk.getByRole('status').waitFor()
  }

  const done = await reported(`恢复误删的成绩 ${Date.now() % 1_000_000}`)
  await see(desk, '01-reported')
  const title = (await call(desk, 'GET', `/service-requests/${done.id}`)).title
  await technical.goto(`${base}/approvals`)
  await technical.getByRole('region', { name: new RegExp(title) }).waitFor()
  await look(technical, '02-awaiting')
  for (const page of [technical, business]) await approves(page, title)
  await customerSays('我同意', '请在今天放学后恢复。', '03')
  await desk.goto(done.address)
  await desk.getByText('公司已批准，客户已同意，可以处理。').waitFor()
  await act(desk, '转远程', desk, (form) => form.getByLabel('理由').fill('远程恢复备份'))
  const { now } = await call(desk, 'GET', '/health')
  await call(admin, 'PUT', '/clock', { at: new Date(Date.parse(now) + 120_000).toISOString() })
  await act(desk, '登记解决', desk, async (form) => {
    await form.getByLabel('原因').fill('误操作')
    await form.getByLabel('解决办法').fill('从备份恢复并核对。')
  })
  const begun = shownTime((await call(desk, 'GET', '/health')).now)
  await act(desk, '写处理记录', panel, async (form) => {
    const times = form.locator('.ant-picker-range input')
    await times.nth(0).fill(begun)
    await times.nth(0).press('Enter')
    await times.nth(1).fill(begun)
    await times.nth(1).press('Enter')
    await form.getByLabel('处理过程').fill('恢复 3 月 31 日的备份，逐班核对。')
    await form.getByLabel('结果').fill('与纸质成绩一致。')
    await form.getByLabel('后续措施').fill('收回批量删除权限。')
  })
  await panel.getByText('与纸质成绩一致。').waitFor()
  await look(desk, '04-recorded')
  for (const paper of ['major-approval', 'major-record']) {
    const type = await desk.evaluate(async (path) => (await fetch(path)).headers.get('content-type'), `/api/service-requests/${done.id}/${paper}.pdf?lang=zh`)
    if (type !== 'application/pdf') throw new Error(`${paper} is ${type}`)
  }

  const refused = await reported(`再恢复误删的成绩 ${Date.now() % 1_000_000}`)
  const again = (await call(desk, 'GET', `/service-requests/${refused.id}`)).title
  for (const page of [technical, business]) await approves(page, again)
  await customerSays('我不同意', '等期中考试以后再说。', '05')
  await desk.goto(refused.address)
  await panel.getByText('客户不同意，请求已结束，不得处理。').waitFor()
  await panel.getByText('等期中考试以后再说。').waitFor()
  for (const work of ['转远程', '登记解决', '写处理记录', '重新打开']) {
    if (await button(desk, work).count()) throw new Error(`“${work}” is offered though the customer refused`)
  }
  await look(desk, '06-refused')
})
console.log('the major request was done after consent, and ended by the refusal')
