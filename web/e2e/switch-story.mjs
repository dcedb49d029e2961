/* oxlint-disable no-console -- a command-line tool */
// A dead switch, on a server with the demo company: whoever stands before it reports it by its label, it is covered, the board
// suggests who goes, the engineer works without a network, puts in a part he carries and has the customer sign, and the work
// order names the part by its serial numbers.
//   node e2e/switch-story.mjs http://127.0.0.1:8080 OUT_DIR
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, onDemo } from './demo.mjs'
import { gate } from './gate.mjs'
import { draw, isPacked, until } from './phone-looks.mjs'

const [server = 'http://127.0.0.1:8080', out = 'test-results/switch-story'] = process.argv.slice(2)
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkYPhfz0AEYBxVSF+FAP5FDvcfRYWgAAAAAElFTkSuQmCC'
const ENGINEER = '高一川'
const line = await gate(server)
const { base } = line
const button = (scope, name) => scope.getByRole('button', { name, exact: true })

await onDemo(base, out, async ({ as, see }) => {
  // ---- the label on the switch
  const desk = await as('desk')
  const unit = (await call(desk, 'GET', '/units?q=SW-7001&limit=1')).items[0]
  const { token } = await call(desk, 'POST', `/units/${unit.id}/label`)
  const passer = await as('desk', 390)
  await call(passer, 'DELETE', '/session')
  await passer.goto(`${base}/label#${token}`)
  await passer.getByText('核心交换机 S7').waitFor()
  await passer.getByRole('textbox').nth(0).fill('核心交换机断电，所有窗口断网')
  await passer.getByRole('textbox').nth(1).fill('简宁')
  await passer.getByRole('textbox').nth(2).fill('100-0000-0102')
  await passer.getByText('完全不能用').click()
  await see(passer, '01-label')
  await passer.locator('form button[type=submit], form button.ant-btn-primary').first().click()
  await passer.getByRole('status').waitFor()
  await see(passer, '02-reported')

  // ---- the desk: covered, sent on site
  const [request] = (await call(desk, 'GET', '/service-requests?view=all&limit=20')).items.filter(({ title, unit: of }) => title?.includes('断电') || of?.serial === 'SW-7001').toSorted((one, other) => other.id - one.id)
  if (!request) throw new Error('the report did not arrive')
  const file = await call(desk, 'GET', `/service-requests/${request.id}`)
  if (!file.coverage.covered) throw new Error(`the switch is not covered: ${JSON.stringify(file.coverage)}`)
  await desk.goto(`${base}/requests/${request.id}`)
  await desk.locator('h1').first().waitFor()
  await see(desk, '03-covered')
  await call(desk, 'POST', `/service-requests/${request.id}/assign`, { assigneeId: (await call(desk, 'GET', '/session')).user.id }).catch(() => undefined)
  await call(desk, 'POST', `/service-requests/${request.id}/stage`, { stage: 'ONSITE', reason: '电源故障，需到现场更换' })
  const visit = (await call(desk, 'GET', `/work-orders?requestId=${request.id}`)).items[0]

  // ---- the board suggests who goes; a fan is reserved for it
  const dispatch = await as('dispatch')
  await dispatch.goto(`${base}/board`)
  await button(dispatch, `安排 ${visit.number}`).click()
  const arrange = dispatch.getByRole('dialog')
  await arrange.getByText(ENGINEER).first().waitFor()
  await see(dispatch, '04-suggested')
  await arrange.getByRole('radio', { name: new RegExp(`^${ENGINEER}`) }).check()
  await button(arrange, '安排').click()
  await arrange.waitFor({ state: 'hidden' })
  await dispatch.goto(`${base}/work-orders/${visit.id}`)
  await button(dispatch, '预留备件').click()
  const reserve = dispatch.getByRole('dialog')
  await reserve.getByLabel('备件', { exact: true }).fill('SFP')
  await dispatch.locator('.ant-select-item-option', { hasText: 'SFP-10G' }).first().click()
  await reserve.getByLabel('仓库').click()
  await dispatch.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '中心库' }).first().click()
  await button(reserve, '预留备件').click()
  await reserve.waitFor({ state: 'hidden' })
  await dispatch.getByText('SFP-10G').first().waitFor()
  await see(dispatch, '05-reserved')

  // ---- the phone, without a network from here on
  const phone = await as('engineer', 390)
  await phone.goto(`${base}/my-stock`)
  await phone.getByText('核心交换机电源 600W').waitFor()
  await see(phone, '06-my-stock')
  const carried = (await call(phone, 'GET', '/field/stock')).stock.find((held) => held.number === 'PSU-S7-600' && held.condition === 'GOOD')
  if (!carried) throw new Error('this story wants a server on which the engineer still carries a PSU-S7-600')
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await phone.goto(`${base}/work-orders/${visit.id}`)
  await button(phone, '接单').waitFor()
  await until('the visit is packed', () => isPacked(phone, visit.id))
  line.set('cut')
  for (const name of ['接单', '出发']) await button(phone, name).click()
  await button(phone, '已到场').click()
  const dialog = phone.getByRole('dialog')
  await dialog.getByLabel('到场地点').fill('中心机房')
  await dialog.locator('input[type=file]').setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
  await dialog.getByAltText('照片').waitFor()
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click()
  await dialog.waitFor({ state: 'hidden' })
  await button(phone, '开始处理').click()
  await button(phone, '领用备件').click()
  await dialog.getByLabel('扫码或输入序列号').fill(carried.serial)
  await dialog.getByLabel('换下件序列号').fill('P6-1907')
  await dialog.getByLabel('换下件', { exact: true }).click()
  await phone.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '坏件收回' }).first().click()
  await see(phone, '07-part')
  await button(dialog, '记录领用').click()
  await dialog.waitFor({ state: 'hidden' })
  await phone.getByText(carried.serial).first().waitFor()
  await phone.getByText('待发送', { exact: true }).first().waitFor()
  await see(phone, '08-noted-offline')
  await button(phone, '填写处理结果').click()
  await phone.getByLabel('故障现象').fill('核心交换机断电')
  await phone.getByLabel('处理办法').fill('更换电源模块，恢复供电')
  await phone.getByRole('button', { name: /^保存/ }).first().click()
  await button(phone, '请客户签字').click()
  await button(phone, '不填，请客户签字').click()
  await dialog.getByLabel('签字人').fill('简宁')
  await dialog.locator('.ant-rate-star').nth(4).click()
  await draw(phone, dialog.getByTestId('signature-pad'))
  await button(dialog, '确认签字并完成').click()
  await dialog.waitFor({ state: 'hidden' })
  await see(phone, '09-signed-offline')

  // ---- the network is back: everything once, the part in the signature and on the paper
  line.set('open')
  await phone.evaluate(() => window.dispatchEvent(new Event('online')))
  await until('everything is sent', async () => {
    if (await phone.getByText('未被接受').first().isVisible()) {
      await button(phone, '查看').click()
      throw new Error(`an act was refused: ${await phone.getByRole('dialog').or(phone.locator('main')).first().innerText()}`)
    }
    return (await call(desk, 'GET', `/work-orders/${visit.id}`)).status === 'COMPLETED'
  })
  const { used, reserved } = await call(desk, 'GET', `/work-orders/${visit.id}/parts`)
  if (used.length !== 1 || used[0].serial !== carried.serial || used[0].replaces !== 'P6-1907') throw new Error(`put in: ${JSON.stringify(used)}`)
  if (reserved.length > 0) throw new Error('what was reserved is not free again')
  const store = await as('warehouse')
  const wrong = await call(store, 'GET', '/stock/check')
  if (wrong.length > 0) throw new Error(`the books do not agree: ${JSON.stringify(wrong)}`)
  const paper = await desk.evaluate(async (id) => Array.from(new Uint8Array(await (await fetch(`/api/work-orders/${id}/work-order.pdf`)).arrayBuffer())), visit.id)
  writeFileSync(join(out, 'work-order.pdf'), Buffer.from(paper))
  if (String.fromCharCode(...paper.slice(0, 4)) !== '%PDF') throw new Error('no paper')
  await store.goto(`${base}/parts/${carried.partId}`)
  await store.getByText('领用').first().waitFor()
  await see(store, '10-moves')
})
line.close()
console.log('the switch runs, the part is signed for, and the books agree')
