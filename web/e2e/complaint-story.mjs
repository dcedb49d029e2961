/* oxlint-disable no-console -- a command-line tool */
// A complaint to its close, on a server without the demo company: acknowledged, investigated, answered with money that supervisor and
// finance approve, turned down by the customer, answered again, accepted, closed.
//   node e2e/complaint-story.mjs http://localhost:8080 OUT_DIR
import { office } from './office.mjs'
import { PASSWORD, walk } from './walk.mjs'

const [base = 'http://localhost:8080', out = 'test-results/complaint-story'] = process.argv.slice(2)

await walk(base, out, async (steps) => {
  const { page, button, dialog, shown, choose } = steps
  const complaint = page.getByRole('region', { name: '投诉处理' })
  const act = async (name, fill = async () => undefined) => {
    await button(name, complaint).click()
    await fill(dialog())
    await button(name, dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }
  const says = (text) => complaint.getByText(text).first().waitFor()
  const customerSays = async (verdict, words) => {
    await page.goto(request)
    await button('生成一次性链接', complaint).first().click()
    const link = (await dialog().locator('.ant-typography').innerText()).trim()
    await page.goto('about:blank')
    await page.goto(link)
    await page.getByLabel('您的姓名').fill('段宁')
    await page.getByLabel('您的意见').fill(words)
    await shown(`customer-${verdict}`)
    await button(verdict).click()
    await page.getByText(/已记录|谢谢/).first().waitFor()
    await page.goto(request)
  }
  const approves = async (username) => {
    await steps.signOut()
    await steps.signIn(username)
    await page.goto(`${base}/approvals`)
    await page.getByText('投诉答复（涉及金额）').first().waitFor()
    await shown(`approval-of-${username}`)
    await button('同意').first().click()
    await dialog().getByLabel('意见').fill('同意')
    await button('同意', dialog()).click()
    await dialog().waitFor({ state: 'hidden' })
  }

  const admin = await office(base, 'admin', PASSWORD)
  for (const [username, displayName, role] of [['desk.complaints', '方坐席', 'DESK_AGENT'], ['manager.complaints', '韩经理', 'SERVICE_MANAGER'], ['finance.complaints', '宋会计', 'FINANCE']]) {
    await admin.post('/users', { username, displayName, roles: [role], password: PASSWORD, mobile: '', department: '' })
  }
  const customer = await admin.post('/customers', { name: '临江图书馆' })
  await admin.post(`/customers/${customer.id}/contacts`, { name: '段宁', phone: '028-6610 7788' })
  await page.goto(base)
  await steps.signIn('desk.complaints')
  await page.goto(`${base}/intake`)
  await page.getByLabel('来电号码').fill('02866107788')
  await button('段宁 · 临江图书馆').waitFor()
  await page.getByLabel('事由').fill('工程师迟到且态度差')
  await choose('请求类型', '投诉')
  await page.getByRole('radiogroup', { name: '级别', exact: true }).locator('.ant-radio-button-wrapper').first().click()
  await shown('intake')
  await button('登记').click()
  await page.waitForURL(/requests\/\d+/)
  const request = page.url()
  await says('先告知客户已受理')
  await shown('received')
  await act('告知已受理', (form) => form.getByLabel('告知客户的话').fill('您的投诉已受理，三个工作日内答复。'))
  await act('指定调查人', (form) => choose('调查人', '韩经理', form))
  await act('写调查结果', async (form) => {
    await form.locator('.ant-radio-button-wrapper', { hasText: '部分属实' }).click()
    await form.getByLabel('调查情况').fill('迟到四十分钟属实；态度问题双方说法不一。')
  })
  await act('写答复', async (form) => {
    await form.getByLabel('答复内容').fill('已改派工程师，并退还本次上门费。')
    await form.getByLabel('补偿金额（元）').fill('300')
  })
  await says('正在审批')
  await shown('in-approval')
  await approves('manager.complaints')
  await approves('finance.complaints')
  await steps.signOut()
  await steps.signIn('desk.complaints')
  await page.goto(request)
  await act('答复客户')
  await says('请客户表态')
  await steps.clock('投诉答复', 'kept').waitFor()
  await shown('answered')
  await customerSays('不接受', '应当道歉')
  await says('重新调查')
  await shown('not-accepted')
  await act('指定调查人', (form) => choose('调查人', '韩经理', form))
  await act('写调查结果', async (form) => {
    await form.locator('.ant-radio-button-wrapper').first().click()
    await form.getByLabel('调查情况').fill('录音显示言语生硬，投诉属实。')
  })
  await act('写答复', (form) => form.getByLabel('答复内容').fill('我们当面道歉，并已改派工程师。'))
  await act('答复客户')
  await customerSays('接受答复', '可以')
  await says('客户接受答复')
  await button('登记解决').click()
  await dialog().getByLabel('原因').fill('派工过满')
  await dialog().getByLabel('解决办法').fill('道歉并改派')
  await button('登记解决', dialog()).click()
  await dialog().waitFor({ state: 'hidden' })
  await button('关闭').click()
  await dialog().getByLabel('客户方确认人').fill('段宁')
  // The cross in the corner bears the same name.
  await dialog().locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click()
  await page.getByText('已关闭', { exact: true }).first().waitFor()
  await shown('closed')
  await page.goto(`${base}/complaints?view=all`)
  await page.getByRole('table', { name: '投诉' }).waitFor()
  await shown('complaints')
  await page.evaluate(() => localStorage.setItem('yinuo.language', 'en'))
  await page.goto(request)
  await shown('closed-in-english')
  await page.goto(`${base}/complaints?view=all`)
  await shown('complaints-in-english')
  await page.evaluate(() => localStorage.setItem('yinuo.language', 'zh-CN'))
})
console.log('the complaint was answered twice and closed')
