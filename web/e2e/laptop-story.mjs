/* oxlint-disable no-console -- a command-line tool */
// A laptop repaired twice and then exchanged, on a server with the demo company: at the third fault the law's choices are shown, the return
// is authorised, received and inspected in the warehouse on a phone, approved and exchanged; both ledgers name the other unit.
//   node e2e/laptop-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/laptop-story'] = process.argv.slice(2)
const button = (scope, name) => scope.getByRole('button', { name, exact: true })
const run = Date.now().toString(36).toUpperCase()

await onDemo(base, out, async ({ as, see, look }) => {
  const desk = await as('desk')
  const { items: customers } = await call(desk, 'GET', '/customers?q=%E6%A2%A7%E6%A1%90')
  const customerId = customers[0].id
  const { now } = await call(desk, 'GET', '/session')
  const on = now.slice(0, 10)
  const daysAgo = (days) => new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10)
  const category = await call(desk, 'POST', '/product-categories', { name: `笔记本电脑 ${run}`, goods: 'pc', warrantyStart: 'INVOICE' })
  const model = `NB-${run}`
  await call(desk, 'POST', '/product-models', { code: model, name: '教学笔记本', categoryId: category.id, supplier: '某电脑厂', supplierMonths: 36 })
  const unit = await call(desk, 'POST', '/units', { customerId, serial: `${run}-01`, model, name: '教学笔记本', soldOn: daysAgo(60), price: 5600 })
  const fault = (title) => call(desk, 'POST', '/service-requests', { channel: 'HOTLINE', customerId, unitId: unit.id, title, description: '', severity: 'MINOR', answeredOnCall: true })
  const warehouse = await as('warehouse', 390)
  for (const title of ['开机黑屏', '键盘失灵']) {
    const request = await fault(title)
    const { sent } = await call(desk, 'POST', '/returns', { unitId: unit.id, requestId: request.id, wish: 'REPAIR', problem: title, facts: {} })
    const day = sent.rights.on ?? on
    await call(warehouse, 'POST', `/returns/${sent.id}/received`, { on: day, condition: '完好' })
    await call(warehouse, 'POST', `/returns/${sent.id}/inspected`, { finding: 'CONFIRMED', text: '已复现' })
    await call(desk, 'POST', `/returns/${sent.id}/decision`, { outcome: 'REPAIR', reason: '返厂修理' })
    await call(desk, 'POST', `/returns/${sent.id}/sent-back`, { on: day, text: '已修好', waybill: 'SF1' })
    await call(desk, 'POST', `/service-requests/${request.id}/resolve`, { cause: '硬件故障', solution: '返厂修理' })
  }

  const third = await fault('又开不了机')
  await desk.goto(`${base}/requests/${third.id}`)
  await button(desk.getByRole('region', { name: '退换修' }), '发起退换修').click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('换货', { exact: true }).first().click()
  await dialog.getByLabel('同型号是否有货').click()
  await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '有货' }).first().click()
  const rights = dialog.getByRole('region', { name: '客户今天可选的处理' })
  await rights.getByText('第十一条').first().waitFor()
  await rights.getByText('已记录修理 2 次').first().waitFor()
  await rights.getByText('运费由我方承担').waitFor()
  await see(desk, '01-rights')
  await button(dialog, '受理并给出退修单号').click()
  await desk.waitForURL(/\/returns\/\d+$/)
  await desk.getByText('已受理').first().waitFor()
  const path = new URL(desk.url()).pathname
  await look(desk, '02-authorised')

  await warehouse.goto(`${base}${path}`)
  await button(warehouse, '登记收货').click()
  await warehouse.getByRole('dialog').getByLabel('收货状况（外观、附件）').fill('外观完好，含电源')
  await see(warehouse, '03-receiving')
  await button(warehouse.getByRole('dialog'), '保存').click()
  await button(warehouse, '登记检验').click()
  await warehouse.getByRole('dialog').getByLabel('检验情况').fill('主板不上电')
  await button(warehouse.getByRole('dialog'), '保存').click()
  await warehouse.getByText('已检验').first().waitFor()
  await look(warehouse, '04-inspected')

  await desk.reload()
  await button(desk, '提出处理').click()
  await desk.getByRole('dialog').getByLabel('理由').fill('两次修理后仍不能使用，依法换货')
  await button(desk.getByRole('dialog'), '保存').click()
  await desk.getByText('审批中').first().waitFor()
  const manager = await as('manager')
  const waiting = (await call(manager, 'GET', '/approvals/awaiting')).items.find((each) => `/returns/${each.about.id}` === path && each.about.type === 'return')
  await call(manager, 'POST', `/approval-steps/${waiting.steps[0].id}/decision`, { verdict: 'APPROVED', reason: '同意换货' })
  await desk.reload()
  await button(desk, '登记换货').click()
  await desk.getByRole('dialog').getByLabel('换出设备序列号').fill(`${run}-02`)
  await button(desk.getByRole('dialog'), '保存').click()
  const exchanged = desk.getByRole('region', { name: '换货双方与保修' })
  await exchanged.getByText('重新计算', { exact: true }).first().waitFor()
  await exchanged.getByText('第十四条').first().waitFor()
  await look(desk, '05-exchanged')

  await exchanged.getByRole('link', { name: `${model} ${run}-02` }).click()
  await desk.getByText('换货发出').first().waitFor()
  await desk.getByRole('link', { name: `${model} ${run}-01` }).first().waitFor()
  await look(desk, '06-new-unit')
  await desk.getByRole('link', { name: `${model} ${run}-01` }).first().click()
  await desk.getByText('换货收回').first().waitFor()
  await look(desk, '07-old-unit')
})
console.log('the laptop was repaired twice, then exchanged; both units name each other')
