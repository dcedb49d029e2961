/* oxlint-disable no-console -- a command-line tool */
// A letter for office computers after the first story, on the same server: answered on the call itself, on site within
// thirty minutes, solved within a day; the call-backs of the months and the visits of the quarters follow from the letter.
//   node e2e/computers-story.mjs http://localhost:8080 LETTER.txt OUT_DIR
import { walk } from './walk.mjs'

const [base = 'http://localhost:8080', letter, out = 'test-results/computers-story'] = process.argv.slice(2)

await walk(base, out, async (steps) => {
  const { page, button, dialog, clausesOf, shown, itIs } = steps

  await page.goto(base)
  await steps.signIn('admin')
  await steps.aCustomer('靖安市图书馆', '何敏', '0523-8493 1100')
  await steps.aLetterIsRead(letter)
  await shown('letter-read')
  await steps.correct(clausesOf('解决时限').first(), (form) => form.getByLabel('服务日历').fill('7x24'))
  await steps.theLetterIsApproved()
  await shown('letter-approved')
  const contract = await steps.aContract({ customer: '靖安', name: '办公电脑采购', amount: '380,000', signed: '2026-03-02', accepted: '2026-03-31', commitment: '电脑服务承诺' })

  await itIs('2026-04-10T02:00:00Z')
  const request = await steps.theHotlineRings({ phone: '052384931100', caller: '何敏 · 靖安市图书馆', what: '办公电脑无法开机', level: '重要', answered: true })
  await steps.clock('响应', 'kept').waitFor()
  await shown('answered-on-the-call')
  await button('转现场').click()
  await dialog().getByLabel('理由').fill('需更换电源')
  await button('转现场', dialog()).click()
  await page.getByRole('region', { name: '服务单' }).waitFor()
  await steps.theVisitGoesTo('程工')

  await itIs('2026-04-10T02:27:00Z')
  await steps.signOut()
  await steps.phone()
  await steps.signIn('engineer')
  await steps.theEngineerArrives('图书馆二楼')
  await steps.theCustomerSigns('何敏', '电源烧毁', '更换电源')
  await steps.signOut()
  await steps.desktop()
  await steps.signIn('admin')
  await page.goto(request)
  await page.getByText('已关闭', { exact: true }).first().waitFor()
  for (const kind of ['响应', '到场', '解决']) await steps.clock(kind, 'kept').waitFor()
  await shown('request-closed')
  await steps.theLedgerShows(contract, [])
  await shown('ledger')
  await page.goto(`${contract}?tab=obligations`)
  await page.getByText('回访').first().waitFor()
  await shown('call-backs-ahead')
})
console.log('the answer, the arrival and the repair were kept')
