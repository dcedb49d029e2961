/* oxlint-disable no-console -- a command-line tool */
// An expert panel on a server with the demo company: called with a colleague and an expert from outside, decided with minutes.
//   node e2e/panel-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/panel-story'] = process.argv.slice(2)
const button = (scope, name) => scope.getByRole('button', { name, exact: true })

await onDemo(base, out, async ({ as, see, look }) => {
  const desk = await as('desk')
  const made = await call(desk, 'POST', '/service-requests', { channel: 'HOTLINE', title: '主备切换失败', description: '', severity: 'CRITICAL', callerName: '何敏' })
  await desk.goto(`${base}/requests/${made.id}`)
  const panel = desk.getByRole('region', { name: '专家会诊', exact: true })
  await panel.getByText('没有召集过专家会诊').waitFor()
  await button(panel, '召集专家会诊').click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('要会诊的问题').fill('切换为什么失败？')
  await dialog.getByLabel('同事').click()
  await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click()
  await dialog.getByText('要会诊的问题').click()
  await button(dialog, '添加外部专家').click()
  await dialog.getByLabel('姓名').fill('冯教授')
  await dialog.getByLabel('电话').fill('139 0000 0000')
  await dialog.getByLabel('单位').fill('理工大学')
  await see(desk, '01-calling')
  await button(dialog, '召集专家会诊').click()
  await dialog.waitFor({ state: 'hidden' })
  await panel.getByText('冯教授', { exact: false }).first().waitFor()
  await look(desk, '02-sitting')
  await button(panel, '写会诊决定').click()
  await dialog.getByLabel('会诊记录').fill('日志显示仲裁盘超时，存储链路抖动。')
  await dialog.getByLabel('会诊决定').fill('更换仲裁盘，今晚十点切换。')
  await button(dialog, '写会诊决定').click()
  await dialog.waitFor({ state: 'hidden' })
  await panel.getByText('更换仲裁盘，今晚十点切换。').waitFor()
  await look(desk, '03-decided')
})
console.log('the panel was called and decided')
