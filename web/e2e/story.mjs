/* oxlint-disable no-console -- a command-line tool */
// The first promise from letter to ledger, by hand in the browser, on a fresh server started with
// --clock 2026-04-03T10:00:00Z:  node e2e/story.mjs http://localhost:8080 LETTER.txt OUT_DIR
// Phone first, on site when the phone cannot solve it within an hour, one percent of the contract price per breach.
import { PASSWORD, walk } from './walk.mjs'

const [base = 'http://localhost:8080', letter, out = 'test-results/story'] = process.argv.slice(2)

await walk(base, out, async (steps) => {
  const { page, button, dialog, clauses, clausesOf, shown, choose, itIs } = steps

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

  await steps.aCustomer('锦溪水务集团', '周岚', '028-6685 1234')
  await shown('customer')

  await steps.aLetterIsRead(letter)
  await shown('letter-read')
  await steps.correct(clausesOf('到场时限').first(), async (form) => {
    await form.getByLabel('数值').fill('4')
    await choose('单位', '小时', form)
    await form.getByLabel('适用条件').fill('电话咨询 1 小时内不能解决')
    await shown('clause-corrected')
  })
  for (const limit of ['恢复时限', '解决时限']) {
    const clause = clausesOf(limit).first()
    if ((await clause.count()) > 0) await steps.correct(clause, (form) => form.getByLabel('起算事件').fill('到达现场'))
  }
  const inHouse = clauses().filter({ hasText: '每周' }).first()
  if ((await inHouse.count()) > 0) await button('驳回', inHouse).click()
  await steps.correct(clausesOf('违约金').filter({ hasText: '每次违约' }).first(), async (form) => {
    await choose('针对哪些违约', '未到场', form)
    await page.keyboard.press('Escape')
    await shown('penalty-corrected')
  })
  await steps.theLetterIsApproved()
  await shown('letter-approved')

  const contract = await steps.aContract({ customer: '锦溪', name: '调度系统维护', amount: '1,000,000', signed: '2026-01-05', accepted: '2026-03-20', commitment: 'v1' })
  await shown('contract')

  await itIs('2026-04-03T11:00:00Z')
  const request = await steps.theHotlineRings({ phone: '02866851234', caller: '周岚 · 锦溪水务集团', what: '调度系统无法登录，业务停止', level: '关键' })
  await shown('request')
  await itIs('2026-04-03T11:20:00Z')
  await steps.theDeskCalls('已接通，未能解决', '指导重启服务，无效。')
  await page.locator('[data-look=kept]').first().waitFor()
  await shown('answered-in-time')

  await itIs('2026-04-03T12:07:00Z')
  await page.getByRole('region', { name: '服务单' }).waitFor({ timeout: 30_000 })
  await shown('handed-over-to-site')
  await steps.theVisitGoesTo('程工')
  await itIs('2026-04-03T16:40:00Z')
  await page.goto(request)
  await steps.clock('到场', 'broken').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: /到场：为什么是这个时限/ }).click()
  await page.getByRole('region', { name: '计时区间' }).waitFor()
  await shown('why-broken')
  await page.keyboard.press('Escape')

  await steps.signOut()
  await steps.phone()
  await steps.signIn('engineer')
  await steps.theEngineerArrives('锦溪调度中心')
  await steps.theCustomerSigns('周岚', '认证服务进程退出', '更换损坏的磁盘并恢复服务')
  await shown('visit-done')

  await steps.signOut()
  await steps.desktop()
  await steps.signIn('admin')
  await page.goto(request)
  await page.getByText('已关闭', { exact: true }).first().waitFor()
  await shown('request-closed')
  await steps.theLedgerShows(contract, ['1'])
  await page.getByText('¥10,000').first().waitFor()
  await shown('ledger')
})
console.log('the promise was kept track of')
