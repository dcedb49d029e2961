/* oxlint-disable no-console -- a command-line tool */
// Letters after the first stories, on the same server: one is written from a house template with other numbers, corrected
// in the studio by keyboard alone and approved; then the demands of a tender are compared with it.
//   node e2e/letters-story.mjs http://localhost:8080 OUT_DIR
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from './walk.mjs'

const [base = 'http://localhost:8080', out = 'test-results/letters-story'] = process.argv.slice(2)
const demands = `云溪学院机房运维招标文件（服务要求）
1. 质保期不少于3年。
2. 关键故障30分钟内响应，1小时内到达现场，4小时内解决。
3. 供应商须提供终身维修服务。
`
/** Demand, what is offered for it, deviation. */
const expected = [
  ['质保期 3 年', '质保期 3 年', '无偏离'],
  ['响应时限 30 分钟', '响应时限 20 分钟', '正偏离'],
  ['到场时限 1 小时', '到场时限 1 小时', '无偏离'],
  ['解决时限 4 小时', '解决时限 8 小时', '负偏离'],
  ['终身服务', '未响应', '未响应'],
]

function must(holds, sentence) {
  if (!holds) throw new Error(sentence)
}

mkdirSync(out, { recursive: true })
await walk(base, out, async (steps) => {
  const { page, button, dialog, clauses, shown } = steps
  const chosen = () => page.locator('.clause.chosen')
  const chosenSays = (words) => chosen().filter({ hasText: words }).waitFor()
  const keys = async (...names) => {
    for (const name of names) await page.keyboard.press(name)
  }
  /** The number of the row in the template's table whose type and severity are these. */
  async function rowOf(type, severity) {
    const rows = page.getByRole('table', { name: '条款' }).locator('tbody')
    for (let at = 1; at <= (await rows.count()); at += 1) {
      const fields = await rows.nth(at - 1).locator('select').evaluateAll((all) => all.map((select) => select.selectedOptions[0]?.textContent))
      if (fields[0] === type && fields.includes(severity)) return at
    }
    throw new Error(`the template has no ${type} for ${severity}`)
  }

  await page.goto(base)
  await steps.signIn('admin')
  await page.goto(`${base}/letter-templates`)
  await page.getByRole('link', { name: 'IT 系统运维服务承诺书' }).click()
  const preview = page.getByRole('article', { name: '成文预览' })
  await preview.getByText(/15分钟内(电话)?响应/).waitFor()
  await shown('template')
  await page.getByLabel(`数值 ${await rowOf('响应时限', '关键')}`, { exact: true }).fill('20')
  await preview.getByText(/20分钟内(电话)?响应/).waitFor()
  must((await preview.locator('.mark.chosen').innerText()).includes('20分钟'), 'the sentence of the row being changed is not highlighted')
  await shown('numbers-changed')
  await button('新建承诺书').click()
  await dialog().getByLabel('客户').fill('云溪学院')
  await dialog().getByLabel('项目').fill('机房运维')
  await shown('parties')
  await button('写好并打开', dialog()).click()
  await page.waitForURL(/letters\/\d+$/)
  const letter = page.url()
  await page.getByRole('list', { name: '条款' }).waitFor()
  await page.getByText('致：云溪学院').waitFor()

  const count = await clauses().count()
  let corrected = false
  for (let at = 0; at < count; at += 1) {
    const words = await chosen().innerText()
    if (/响应时限\s+20 分钟/.test(words)) {
      await keys('+', '+')
      await chosenSays('22 分钟')
      await keys('z', 'z')
      await chosenSays('20 分钟')
    }
    if (/到场时限\s+2 小时/.test(words) && !corrected) {
      corrected = true
      await keys('1', 'Enter')
      await chosenSays('1 小时')
      await chosenSays('已接受')
      await shown('corrected-by-keyboard')
      if (at + 1 < count) await keys('j')
    } else await keys('a')
  }
  must(corrected, 'the arrival within two hours was not among the clauses')
  await page.waitForFunction((n) => document.querySelectorAll('.clause.accepted').length === n, count)
  await shown('all-accepted')
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await steps.theApprovalIsGiven()

  await button('对照招标要求').click()
  await page.waitForURL(new RegExp(`compare\\?offer=${letter.match(/\d+$/)[0]}`))
  const tender = join(out, '招标要求.txt')
  writeFileSync(tender, demands)
  await page.getByRole('region', { name: '招标要求' }).locator('input[type=file]').setInputFiles(tender)
  const table = page.getByRole('table', { name: '偏离表' })
  await table.waitFor()
  const rows = table.locator('tbody tr')
  const said = (await rows.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' '))))).map((cells) => cells.slice(1, 4))
  must(said.length === expected.length, `${expected.length} rows were expected, but the table has ${said.length}:\n${said.join('\n')}`)
  expected.forEach((cells, at) => cells.forEach((words, column) => must(said[at][column].includes(words), `row ${at + 1} should say ${words}, but says ${said[at].join(' | ')}`)))
  await keys('j', 'j', 'j', 'j')
  for (const side of ['招标要求', '投标承诺']) must((await page.getByRole('article', { name: side }).locator('.mark.chosen').count()) === 1, `the chosen row is not highlighted in ${side}`)
  must((await page.getByRole('article', { name: '投标承诺' }).locator('.mark.chosen').innerText()).includes('8小时'), 'the highlighted sentence is not the one of the row')
  await shown('deviations')
  await page.getByRole('group', { name: '偏离汇总' }).getByRole('button', { name: /负偏离/ }).click()
  must((await rows.count()) === 1, 'the filter does not show the negative deviations alone')
  await button('下载 Word').click()
  const asked = page.getByRole('dialog')
  await asked.waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), asked.getByRole('button', { name: '下载 Word' }).click()])
  must(file.suggestedFilename().endsWith('.docx'), `the deviation table came as ${file.suggestedFilename()}`)
})
console.log('a letter was written, corrected by keyboard and compared with a tender')
