/* oxlint-disable no-console -- a command-line tool */
// An inspection on a phone, on a server with the demo company: the network goes in the middle of the checklist, a reading lies outside
// its limits, nobody signs before everything mandatory is answered, and what failed stands before the office once.
//   node e2e/inspection-story.mjs http://127.0.0.1:8080 OUT_DIR
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, onDemo } from './demo.mjs'
import { gate } from './gate.mjs'
import { office } from './office.mjs'
import { draw, isPacked, until } from './phone-looks.mjs'

const [server = 'http://127.0.0.1:8080', out = 'test-results/inspection-story'] = process.argv.slice(2)
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNkYPhfz0AEYBxVSF+FAP5FDvcfRYWgAAAAAElFTkSuQmCC'
const line = await gate(server)

const desk = await office(server, 'manager', 'yinuo-demo')
const field = await office(server, 'engineer', 'yinuo-demo')
const me = (await field.get('/session')).user.id
const request = await desk.post('/service-requests', { channel: 'HOTLINE', title: '季度巡检', description: '三号泵房', severity: 'MINOR', callerName: '柳工' })
await desk.post(`/service-requests/${request.id}/stage`, { stage: 'ONSITE', reason: '季度巡检' })
const visit = (await desk.get(`/work-orders?requestId=${request.id}`)).items[0]
await desk.post(`/work-orders/${visit.id}/kind`, { kind: 'INSPECTION' })
await desk.post(`/work-orders/${visit.id}/assign`, { engineerId: me })
for (const act of ['accept', 'travel']) await field.post(`/work-orders/${visit.id}/${act}`)
await field.post(`/work-orders/${visit.id}/arrive`, { place: '三号泵房' })
await field.post(`/work-orders/${visit.id}/start`)

await onDemo(line.base, out, async ({ as, see }) => {
  const photo = join(out, 'photo.png')
  writeFileSync(photo, Buffer.from(PIXEL, 'base64'))
  const page = await as('engineer', 390)
  await page.goto(`${line.base}/work-orders/${visit.id}`)
  const list = page.getByRole('region', { name: '巡检' })
  const of = (key) => list.locator(`[data-question=${key}]`)
  const type = async (key, value) => {
    await of(key).locator('input, textarea').first().fill(value)
    await of(key).locator('input, textarea').first().blur()
  }
  await page.getByRole('button', { name: /^填检查单（还有 4 项）$/ }).waitFor()
  await until('the visit is packed', () => isPacked(page, visit.id))
  await see(page, '01-checklist')
  await type('temperature', '26.5')
  await until('the first answer has arrived', async () => (await field.get(`/work-orders/${visit.id}`)).chapters.checklist.answers.temperature?.value === '26.5')

  line.set('cut')
  await type('voltage', '251')
  await of('voltage').getByText(/超出标准 198–242 V/).waitFor()
  await of('voltage').getByText('不合格').waitFor()
  await of('look').getByText('否', { exact: true }).click()
  await of('look-what').waitFor()
  await type('look-what', '接线端子发黑')
  await of('alarms').getByText('无告警').click()
  await page.getByRole('button', { name: /^填检查单（还有 1 项）$/ }).waitFor()
  await see(page, '02-without-a-network')
  await of('look-what').locator('input[type=file]').setInputFiles(photo)
  await of('look-what').getByText('已拍照').waitFor()
  await page.getByRole('button', { name: '填写处理结果', exact: true }).click()
  await page.getByLabel('故障现象').fill('输入电压偏高')
  await page.getByLabel('处理办法').fill('已告知配电室')
  await page.getByRole('button', { name: '保存处理结果' }).click()
  await page.getByRole('button', { name: '请客户签字', exact: true }).click()
  await page.getByRole('button', { name: '不填，请客户签字', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('签字人').fill('柳工')
  await dialog.locator('.ant-rate-star').nth(3).click()
  await draw(page, dialog.getByTestId('signature-pad'))
  await dialog.getByRole('button', { name: '确认签字并完成', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })

  line.set('open')
  await until('the signature has arrived', async () => (await desk.get(`/work-orders/${visit.id}`)).status === 'COMPLETED')
  await see(page, '03-signed')
  const failed = (await desk.get(`/work-orders/${visit.id}/follow-ups`)).map(({ text, value }) => `${text.zh} ${value}`)
  if (failed.toSorted().join() !== '外观、接线、紧固件完好 否,输入电压 251 V') throw new Error(`before the office: ${failed.join()}`)

  const manager = await as('manager')
  await manager.goto(`${line.base}/work-orders/${visit.id}`)
  const followUps = manager.getByRole('region', { name: '不合格项跟进' })
  await followUps.getByText(/251 V/).waitFor()
  await see(manager, '04-office')
  await followUps.getByRole('button', { name: '开一张后续请求' }).click()
  await followUps.getByRole('link', { name: '后续请求' }).first().waitFor()
  const all = await call(manager, 'GET', `/work-orders/${visit.id}/follow-ups`)
  if (new Set(all.map(({ followUpRequestId }) => followUpRequestId)).size !== 1) throw new Error('more than one request was opened')
  await see(manager, '05-followed-up')
})
line.close?.()
console.log('what failed stands before the office once')
process.exit(0)
