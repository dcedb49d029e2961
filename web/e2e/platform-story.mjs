/* oxlint-disable no-console -- a command-line tool */
// A software platform's letter after the first story, on the same server: consent is awaited while the clock stands still,
// the fault proves graver than reported, and a second answer comes a minute too late.
//   node e2e/platform-story.mjs http://localhost:8080 LETTER.txt OUT_DIR
import { walk } from './walk.mjs'

const [base = 'http://localhost:8080', letter, out = 'test-results/platform-story'] = process.argv.slice(2)

await walk(base, out, async (steps) => {
  const { page, button, dialog, clauses, shown, choose, itIs } = steps
  const act = async (name, fill) => {
    await button(name).click()
    await fill(dialog())
    await button(name, dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }

  await page.goto(base)
  await steps.signIn('admin')
  await steps.aCustomer('云岭政务服务中心', '段宁', '0871-6530 4421')
  await steps.aLetterIsRead(letter)
  await shown('letter-read')
  await steps.correct(clauses().filter({ hasText: '解决时限' }).filter({ hasText: '重大问题三天内解决' }).first(), (form) =>
    form.getByLabel('服务日历').fill('Mon-Sun 00:00-24:00 excl. statutory holidays'))
  await steps.theLetterIsApproved()
  await shown('letter-approved')
  const contract = await steps.aContract({ customer: '云岭', name: '政务平台运维', amount: '600,000', signed: '2025-11-03', accepted: '2026-03-02', commitment: '售后服务承诺' })

  await itIs('2026-04-08T02:00:00Z')
  const request = await steps.theHotlineRings({ phone: '087165304421', caller: '段宁 · 云岭政务服务中心', what: '审批页面间歇报错', level: '一般' })
  await shown('request')
  await itIs('2026-04-08T02:20:00Z')
  await steps.theDeskCalls('已接通，未能解决', '需远程登录查看日志。')
  await steps.clock('响应', 'kept').waitFor()

  await itIs('2026-04-08T03:00:00Z')
  await act('暂停', async (form) => {
    await choose('暂停原因', '等待客户同意', form)
    await form.getByLabel('凭证（谁、何时、怎样说的）').fill('远程登录需用户书面许可，已发授权申请')
  })
  await page.getByText('已暂停').first().waitFor()
  await shown('awaiting-consent')
  await itIs('2026-04-08T05:00:00Z')
  await button('继续').click()
  await button('暂停').waitFor()
  await page.getByRole('button', { name: /恢复：为什么是这个时限/ }).click()
  await page.getByRole('region', { name: '计时区间' }).getByText('暂停').first().waitFor()
  await shown('why-two-hours-later')
  await page.keyboard.press('Escape')

  await itIs('2026-04-08T06:00:00Z')
  await act('定级', async (form) => {
    await form.locator('.ant-radio-button-wrapper', { hasText: '重大' }).first().click()
    await form.getByLabel('理由').fill('数据库主从均损坏')
  })
  await act('登记恢复', (form) => form.getByLabel('说明').fill('切换到备用库，业务恢复'))
  await steps.clock('恢复', 'kept').waitFor()
  await act('转现场', (form) => form.getByLabel('理由').fill('远程不能修复主库'))
  await page.getByRole('region', { name: '服务单' }).waitFor()
  await steps.theVisitGoesTo('程工')

  await itIs('2026-04-09T02:00:00Z')
  await steps.signOut()
  await steps.phone()
  await steps.signIn('engineer')
  await steps.theEngineerArrives('云岭机房')
  await steps.theCustomerSigns('段宁', '主库数据页损坏', '从备份重建主库并核对数据')
  await steps.signOut()
  await steps.desktop()
  await steps.signIn('admin')
  await page.goto(request)
  await page.getByText('已关闭', { exact: true }).first().waitFor()
  await steps.clock('解决', 'kept').waitFor()
  await shown('request-closed')

  await itIs('2026-04-09T03:00:00Z')
  const second = await steps.theHotlineRings({ phone: '087165304421', caller: '段宁 · 云岭政务服务中心', what: '报表导出为空', level: '一般' })
  await itIs('2026-04-09T03:31:00Z')
  await page.goto(second)
  await steps.theDeskCalls('已接通', '已答复，正在查。')
  await steps.clock('响应', 'late').waitFor()
  await shown('answered-too-late')
  await steps.theLedgerShows(contract, ['1'])
  await shown('ledger')
})
console.log('the pause, the graver fault and the late answer were kept track of')
