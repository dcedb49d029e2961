/* oxlint-disable no-console -- a command-line tool */
// What colleagues say to customers and to each other, on a server with the demo company: a canned reply is written, found by typing a
// slash and sent; a note names a colleague, who is told; two write at once and neither loses his text.
//   node e2e/conversation-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/conversation-story'] = process.argv.slice(2)
const shortcut = `parts${Date.now() % 1_000_000}`
const button = (page, name) => page.getByRole('button', { name, exact: true })

await onDemo(base, out, async ({ as, see, look }) => {
  const manager = await as('manager')
  await manager.goto(`${base}/canned-replies`)
  await button(manager, '新建常用回复').first().click()
  const dialog = manager.getByRole('dialog')
  await dialog.getByLabel('快捷词').fill(shortcut)
  await dialog.getByLabel('中文标题').fill('备件已发出')
  await dialog.getByLabel('中文内容').fill('{{contact}}您好，请求 {{number}} 所需备件已发出，工程师 {{engineer}} 到货后上门。')
  await dialog.getByLabel('英文标题').fill('Parts are on their way')
  await dialog.getByLabel('英文内容').fill('Dear {{contact}}, the parts for {{number}} are on their way; {{engineer}} comes when they are there.')
  const request = (await call(manager, 'GET', '/service-requests?view=all&limit=1')).items[0]
  await dialog.getByLabel('用哪个请求预览（编号）').fill(request.number)
  await button(dialog, '预览中文').click()
  await dialog.getByRole('status').waitFor()
  await see(manager, '01-writing-a-reply')
  await button(dialog, '保存').click()
  await dialog.waitFor({ state: 'hidden' })
  await manager.getByText(`/${shortcut}`).waitFor()
  await look(manager, '02-replies')

  const desk = await as('desk')
  await desk.route('**/api/stream', (route) => route.abort())
  await desk.goto(`${base}/requests/${request.id}`)
  await desk.locator('.composer .ant-segmented-item', { hasText: '回复' }).click()
  // The demo company has no mail channel: what it answers leaves by other means and is recorded.
  await desk.locator('.composer').getByRole('combobox').first().click()
  await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '系统外发出' }).first().click()
  const box = desk.locator('.composer textarea')
  await box.pressSequentially('/')
  const picker = desk.getByRole('dialog')
  await picker.getByRole('combobox').waitFor()
  await see(desk, '03-picker')
  if (!(await button(picker, '选用').isEnabled())) throw new Error('the chosen reply cannot be taken with the button')
  await picker.getByRole('combobox').fill('没有这句')
  await picker.getByText('没有含“没有这句”的常用回复。').waitFor()
  await see(desk, '04-nothing-found')
  await picker.getByRole('combobox').fill('')
  await picker.getByRole('combobox').press('ArrowDown')
  await picker.getByRole('combobox').fill(shortcut)
  await picker.getByRole('combobox').press('Enter')
  await picker.waitFor({ state: 'hidden' })
  if (!(await box.inputValue()).startsWith(`${(await call(desk, 'GET', `/service-requests/${request.id}`)).contact?.name ?? ''}`)) throw new Error('the reply does not begin with the name of the contact')
  await see(desk, '05-filled')
  await box.fill('您好，备件已发出，工程师明天上午上门。')

  await call(manager, 'POST', `/service-requests/${request.id}/reply`, { text: '客户说明天上午不在，下午可以。', channel: 'HOTLINE' })
  await button(desk, '记入回复').click()
  await desk.getByText('别人刚刚先改了').waitFor()
  await desk.getByRole('dialog').getByText('客户说明天上午不在，下午可以。').waitFor()
  await see(desk, '06-merge')
  await desk.getByRole('dialog').getByLabel('你的文字').last().fill('您好，备件已发出，工程师明天下午上门。')
  await button(desk, '照此发出').click()
  await desk.getByRole('dialog').waitFor({ state: 'hidden' })
  await desk.getByText('您好，备件已发出，工程师明天下午上门。').first().waitFor()
  await desk.waitForFunction(() => document.querySelector('.composer textarea')?.value === '')

  await desk.locator('.composer .ant-segmented-item', { hasText: '备注' }).click()
  const named = (await call(manager, 'GET', '/session')).user.displayName
  await desk.locator('.composer textarea').pressSequentially(`@${named.slice(0, 2)}`)
  await desk.locator('.ant-mentions-dropdown').getByText(named).first().click()
  await desk.locator('.composer textarea').pressSequentially('请看一下')
  await see(desk, '07-naming')
  await button(desk, '记入备注').click()
  // Others may follow it already; how many stands behind the word.
  await desk.getByRole('button', { name: /(^| )关注/ }).click()
  await desk.getByRole('button', { name: /取消关注/ }).waitFor()
  await look(desk, '08-request')

  await manager.goto(base)
  await manager.getByRole('button', { name: /通知/ }).first().click()
  await manager.getByText(/在 .* 的备注中提到你/).first().waitFor()
  await see(manager, '09-told')
})
console.log('the reply was picked and sent, nothing was lost, and who was named was told')
