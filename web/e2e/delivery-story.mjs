/* oxlint-disable no-console -- a command-line tool */
// A delivery, on a server with the demo company: a batch is registered, shipped with a waybill, received, unpacked and signed for,
// installed, commissioned, accepted; the warranty runs, the labels are printed, the hotline sees what is covered before work starts.
//   node e2e/delivery-story.mjs http://127.0.0.1:8080 OUT_DIR
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, onDemo } from './demo.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/delivery-story'] = process.argv.slice(2)
const button = (scope, name) => scope.getByRole('button', { name, exact: true })
const run = String(Date.now()).slice(-6)

await onDemo(base, out, async ({ as, see, look }) => {
  const desk = await as('desk')
  desk.setDefaultTimeout(60_000)
  const clinic = (await call(desk, 'GET', `/customers?q=${encodeURIComponent('梨园社区')}`)).items[0]
  if (!clinic) throw new Error('this story wants the demo company with its units')

  // The batch: three units, the serial numbers count up.
  await desk.goto(`${base}/customers/${clinic.id}`)
  await button(desk, '登记设备').first().click()
  const entering = desk.getByRole('dialog')
  await entering.getByLabel('序列号').fill(`YS${run}-001`)
  await entering.getByLabel('型号').fill('NB-14')
  await entering.getByLabel('批次').fill(`B${run}`)
  await entering.getByLabel('台数').fill('3')
  await see(desk, '01-registering-a-batch')
  await button(entering, '保存').click()
  await entering.waitFor({ state: 'hidden' })

  // Labels for the whole batch, on sheets.
  await desk.goto(`${base}/units?q=B${run}`)
  await desk.getByRole('link', { name: `YS${run}-003` }).waitFor()
  await look(desk, '02-the-batch', () => desk.getByRole('link', { name: `YS${run}-003` }).waitFor())
  for (const box of await desk.locator('tbody input[type=checkbox]').all()) await box.check()
  const sheet = desk.waitForEvent('download')
  await button(desk, '打印 3 张标签').click()
  await (await sheet).saveAs(join(out, 'labels.pdf'))

  // The way of the first one.
  const unit = (await call(desk, 'GET', `/units?q=YS${run}-001`)).items[0]
  await desk.goto(`${base}/units/${unit.id}`)
  const life = desk.getByRole('region', { name: '交付过程' })
  const step = async (act, fill) => {
    await button(life, act).click()
    const dialog = desk.getByRole('dialog')
    await dialog.waitFor()
    await fill?.(dialog)
    await button(dialog, '保存').click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await step('发运', async (dialog) => {
    await dialog.getByLabel('承运方').fill('顺丰速运')
    await dialog.getByLabel('运单号').fill(`SF${run}`)
  })
  await step('物流进度', (dialog) => dialog.getByLabel('说明').fill('到达云溪中转场'))
  await see(desk, '03-on-its-way')
  await step('到货签收', (dialog) => dialog.getByLabel('收货人').fill('温岚'))
  await step('开箱验收', async (dialog) => {
    await button(dialog, '添加异常').click()
    await dialog.getByLabel('异常内容').fill('少电源线一根')
    await dialog.getByLabel('客户签字人').fill('温岚')
    const pad = dialog.locator('canvas')
    await pad.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await pad.boundingBox()
    await desk.mouse.move(x + width * 0.2, y + height * 0.6)
    await desk.mouse.down()
    for (let i = 0; i < 12; i++) await desk.mouse.move(x + width * (0.2 + i * 0.05), y + height * (0.5 + (i % 2) * 0.25))
    await desk.mouse.up()
    await see(desk, '04-unpack-inspection')
  })
  await desk.getByText('短少: 少电源线一根').first().waitFor()
  await step('安装', (dialog) => dialog.getByLabel('经办人').fill('高一川'))
  await step('调试', (dialog) => dialog.getByLabel('经办人').fill('高一川'))
  await step('验收', (dialog) => dialog.getByLabel('经办人').fill('温岚'))
  const shown = await call(desk, 'GET', `/units/${unit.id}`)
  if (shown.life.stage !== 'ACCEPTED' || !shown.acceptedOn) throw new Error(`stands at ${shown.life.stage}`)
  const kinds = shown.ledger.map((entry) => entry.kind)
  for (const kind of ['SHIPPED', 'TRANSIT', 'DELIVERED', 'UNPACKED', 'INSTALLED', 'COMMISSIONED', 'ACCEPTED']) if (!kinds.includes(kind)) throw new Error(`the ledger lacks ${kind}`)

  // Its invoice starts the term of its category; the warranty runs, and its rules are named.
  const { particulars } = shown
  await button(desk, '编辑').first().click()
  const editing = desk.getByRole('dialog')
  await editing.getByLabel('销售日期').fill(shown.life.shippedOn)
  await editing.getByLabel('销售日期').press('Enter')
  await button(editing, '保存').click()
  await editing.waitFor({ state: 'hidden' })
  if (particulars.batch !== `B${run}`) throw new Error('the batch was lost')
  const cover = await call(desk, 'GET', `/units/${unit.id}/cover`)
  if (!cover.inWarranty || !cover.rules.some((rule) => rule.binding)) throw new Error(`not in warranty: ${JSON.stringify(cover)}`)
  await desk.getByText('在保，免费修理').first().waitFor()
  await look(desk, '05-the-unit', () => desk.getByText(/在保，免费修理|In warranty/).first().waitFor())

  // The hotline sees it before anybody goes.
  await desk.goto(`${base}/intake`)
  await desk.getByLabel('来电号码').fill('0000-5550107')
  await desk.getByText('梨园社区卫生服务中心').first().waitFor()
  await desk.getByRole('combobox', { name: '设备' }).click()
  await desk.keyboard.type(`YS${run}-001`)
  await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click()
  await desk.getByRole('region', { name: '质保情况' }).getByText('在保，免费修理').waitFor()
  await see(desk, '06-covered-at-intake')

  // The ledger as a paper, and the page on a phone.
  const ledger = await desk.evaluate(async (path) => [...new Uint8Array(await (await fetch(path)).arrayBuffer())], `/api/units/${unit.id}/ledger.pdf`)
  writeFileSync(join(out, 'ledger.pdf'), Buffer.from(ledger))
  const phone = await as('desk', 390)
  phone.setDefaultTimeout(60_000)
  await phone.goto(`${base}/units/${unit.id}`)
  await look(phone, '07-on-a-phone', () => phone.getByText(/在保，免费修理|In warranty/).first().waitFor())

  // Tables: a wrong cell is named, the rest goes in, and comes back out.
  await desk.goto(`${base}/imports`)
  const table = `序列号,型号,客户,安装日期\nTB${run}-1,NB-14,${clinic.name},2026-03-02\nTB${run}-2,NB-14,${clinic.name},二月三十\n`
  await desk.locator('input[type=file]').setInputFiles({ name: `units-${run}.csv`, mimeType: 'text/csv', buffer: Buffer.from(table) })
  await desk.getByText('二月三十').waitFor()
  await look(desk, '08-preview', () => desk.getByText('二月三十').waitFor())
  await desk.getByRole('checkbox', { name: /跳过有错误的/ }).check()
  await button(desk, '导入 1 行').click()
  await desk.getByText('新增 1 条').waitFor()
  await button(desk, '撤回新增的 1 条').click()
  await desk.getByText('已撤回 1 条').first().waitFor()
  await see(desk, '09-taken-back')
  if ((await call(desk, 'GET', `/units?q=TB${run}`)).items.length > 0) throw new Error('what was taken back is still there')

  await desk.goto(`${base}/services-due?days=90`)
  await desk.getByRole('table').waitFor()
  await look(desk, '10-services-due', () => desk.getByRole('table').waitFor())
  await desk.goto(`${base}/catalog`)
  await look(desk, '11-catalogue', () => desk.getByText('NB-14').first().waitFor())
})
console.log('delivery story: all went well')
