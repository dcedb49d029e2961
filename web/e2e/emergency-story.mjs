/* oxlint-disable no-console -- a command-line tool */
// A day of visits and an emergency in it, on a server with the demo company: the day is planned, what the customer was told stays, an
// emergency comes, the day is planned anew, every move says why, and the emergency is reached before its promise.
//   node e2e/emergency-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'
import { until } from './phone-looks.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/emergency-story'] = process.argv.slice(2)
const button = (scope, name) => scope.getByRole('button', { name, exact: true })

await onDemo(base, out, async ({ as, see, look }) => {
  const desk = await as('desk')
  const customers = (await call(desk, 'GET', '/customers?limit=50')).items
  const named = (name) => customers.find((customer) => customer.name.includes(name)) ?? customers[0]
  const dispatcher = await as('dispatch')
  const opened = async (customer, title, severity) => {
    const site = (await call(desk, 'GET', `/customers/${customer.id}`)).sites?.[0]
    const request = await call(desk, 'POST', '/service-requests', { customerId: customer.id, siteId: site?.id, channel: 'HOTLINE', title, description: '', severity })
    await call(desk, 'POST', `/service-requests/${request.id}/stage`, { stage: 'ONSITE', reason: '需到现场' })
    return (await call(dispatcher, 'GET', `/work-orders?requestId=${request.id}`)).items[0]
  }
  const day = (await call(dispatcher, 'GET', '/dispatch/board')).from
  const ordinary = []
  for (const [place, title] of [['医院', '机房巡视与除尘'], ['政务', '更换门禁电池'], ['水务', '压力表校准'], ['物流', '打印头清洁'], ['图书馆', '交换机换风扇'], ['小学', '投影仪调试']]) {
    ordinary.push(await opened(named(place), title, 'MINOR'))
  }
  await call(dispatcher, 'PUT', `/dispatch/visits/${ordinary[0].id}/need`, { minutes: 60, agreed: true })

  await dispatcher.goto(`${base}/board?date=${day}`)
  await dispatcher.getByText(ordinary[1].number).first().waitFor()
  await look(dispatcher, '01-not-planned')
  await button(dispatcher, '优化当天').click()
  const dialog = dispatcher.getByRole('dialog')
  await dialog.getByText('优化结果预览').waitFor({ timeout: 90_000 })
  await see(dispatcher, '02-first-plan')
  await button(dialog, '应用这些调整').click()
  await dialog.waitFor({ state: 'hidden' })
  const stopsOf = async () => (await call(dispatcher, 'GET', `/dispatch/board?date=${day}`)).engineers.flatMap((lane) => lane.stops.map((stop) => ({ engineer: lane.id, ...stop })))
  const planned = await stopsOf()
  if (!ordinary.some((visit) => planned.some((stop) => stop.visit.visit.id === visit.id))) throw new Error('nothing was planned')

  // One is dragged back to the list and given again when that was a slip.
  const stop = planned.find(({ visit }) => visit.visit.id === ordinary[1].id)
  const block = dispatcher.locator('.lane-stop', { hasText: stop.visit.visit.title })
  await block.dragTo(dispatcher.getByTestId('unscheduled'))
  const said = dispatcher.getByRole('status').filter({ hasText: ordinary[1].number })
  await said.waitFor()
  await see(dispatcher, '02b-taken-back')
  await button(said, '撤销').click()
  await said.waitFor({ state: 'hidden' })
  const again = (await stopsOf()).find(({ visit }) => visit.visit.id === ordinary[1].id)
  if (again?.engineer !== stop.engineer || again.from !== stop.from) throw new Error(`not as it was: ${JSON.stringify(again)}`)

  const emergency = await opened(named('水务'), '六号泵房停水', 'CRITICAL')
  await dispatcher.getByText(emergency.number).first().waitFor()
  await button(dispatcher, '优化当天').click()
  await dialog.getByText('优化结果预览').waitFor({ timeout: 90_000 })
  const row = dialog.getByRole('row', { name: `新安排 ${emergency.number}` })
  await row.waitFor()
  await see(dispatcher, '03-why-who-moves')
  for (const move of await dialog.locator('tbody tr.ant-table-row').all()) {
    if (/^(换人|推后|提前)/.test(await move.innerText()) && (await move.locator('td').last().innerText()).trim() === '–') throw new Error(`a move without a reason: ${await move.innerText()}`)
  }
  await button(dialog, '应用这些调整').click()
  await dialog.waitFor({ state: 'hidden' })
  await until('the emergency has its engineer', async () => (await stopsOf()).some((stop) => stop.visit.visit.id === emergency.id))
  const mine = (await stopsOf()).find((stop) => stop.visit.visit.id === emergency.id)
  const { due } = mine.visit.visit
  if (due && Date.parse(mine.from) > Date.parse(due)) throw new Error(`the emergency is reached after its promise: ${JSON.stringify(mine)}`)
  await look(dispatcher, '04-planned-anew')
  const phone = await as(mine.engineer === planned[0]?.engineer ? 'engineer2' : 'engineer', 390)
  await phone.goto(base)
  await phone.locator('h1').first().waitFor()
  await see(phone, '05-on-the-phone')
})
