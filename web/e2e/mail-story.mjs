/* oxlint-disable no-console -- a command-line tool */
// Ten mails between a customer, the desk and machines that answer machines, through a real mail server, on a server with the demo
// company: one request with one acknowledgement comes of them, and every mail is accounted for.
//   node e2e/mail-story.mjs http://127.0.0.1:8080 OUT_DIR
import { call, onDemo } from './demo.mjs'
import { HOUSE, header, letter, PASSWORD, postOffice } from './post.mjs'

const [base = 'http://127.0.0.1:8080', out = 'test-results/mail-story'] = process.argv.slice(2)
const CARRIED_WITHIN_MS = 60_000
const button = (page, name) => page.getByRole('button', { name, exact: true })

const post = await postOffice()
let written = 0
const arrives = (message) => post.deliver(letter({ id: `<m${(written += 1)}@water.example>`, ...message }))
const answers = (to, message) => arrives({ ...message, headers: { 'In-Reply-To': header(to, 'Message-ID'), References: header(to, 'Message-ID'), ...message.headers } })
/** The mails that have left, once there are so many of them. */
async function left(count) {
  const deadline = Date.now() + CARRIED_WITHIN_MS
  for (let mails = await post.sent(); Date.now() < deadline; mails = await post.sent()) {
    if (mails.length >= count) return mails
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`there is no mail number ${count}`)
}

async function chooses(page, form, label, option) {
  await form.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().click()
}

async function theHouseGetsMail(admin, see) {
  await admin.goto(`${base}/messages?tab=channels`)
  await button(admin, '添加渠道').first().click()
  const out = admin.getByRole('dialog')
  for (const [label, value] of [['名称', '公司邮箱'], ['SMTP 服务器', '127.0.0.1'], ['端口', String(post.smtp)], ['发件地址', HOUSE], ['发件人名称', '诺信售后']]) await out.getByLabel(label, { exact: true }).fill(value)
  await chooses(admin, out, '加密', '不加密')
  await button(out, '保存').click()
  await out.waitFor({ state: 'hidden' })

  await admin.goto(`${base}/messages?tab=mailboxes`)
  await button(admin, '添加收信邮箱').first().click()
  const box = admin.getByRole('dialog')
  for (const [label, value] of [['名称', '售后'], ['邮箱地址', HOUSE], ['IMAP 服务器', '127.0.0.1'], ['端口', String(post.imap)], ['用户名', HOUSE], ['密码', PASSWORD]]) await box.getByLabel(label, { exact: true }).fill(value)
  await chooses(admin, box, '加密', '不加密')
  await see(admin, '01-mailbox')
  await button(box, '保存').click()
  await box.waitFor({ state: 'hidden' })
  await button(admin, '测试').first().click()
  await admin.getByText('可以收信，文件夹里有 0 封').waitFor()
}

async function theThread({ as, see, look }) {
  const [admin, desk] = [await as('admin'), await as('desk')]
  await theHouseGetsMail(admin, see)
  const customer = await call(desk, 'POST', '/customers', { name: '青川市水务集团' })
  await call(desk, 'POST', `/customers/${customer.id}/contacts`, { name: '何敏', email: 'hemin@water.example' })

  // 1: it becomes a request; the queue shows it without being asked.
  await desk.goto(`${base}/?view=all`)
  await arrives({ subject: '调度系统停止', text: '画面停住了。' })
  await desk.getByText('调度系统停止').first().waitFor({ timeout: CARRIED_WITHIN_MS })
  await see(desk, '02-queue')
  await desk.getByRole('link', { name: /调度系统停止/ }).first().click()
  await desk.waitForURL(/requests\/\d+/)
  const request = await call(desk, 'GET', `/service-requests/${desk.url().match(/requests\/(\d+)/)[1]}`)
  const [acknowledgement] = await left(1)
  const subject = header(acknowledgement, 'Subject')
  if (subject !== `[${request.number}] 已收到：调度系统停止`) throw new Error(`the acknowledgement is called ${subject}`)

  // 2: he is on holiday, says a machine; 3: a gateway sends our own mail back; 4 and 5: it goes round.
  await answers(acknowledgement, { subject: '自动回复', text: '我在休假。', headers: { 'Auto-Submitted': 'auto-replied' } })
  await post.deliver(acknowledgement)
  await answers(acknowledgement, { subject: '自动回复: 自动回复', text: '我在休假。', headers: { 'X-Auto-Response-Suppress': 'All' } })
  await answers(acknowledgement, { subject: 'Out of office', text: 'Away.', headers: { Precedence: 'auto_reply' } })
  // 6: the customer himself.
  await answers(acknowledgement, { subject: `Re: ${subject}`, text: '补充：三号站也停了。' })
  await desk.getByText('补充：三号站也停了。').waitFor({ timeout: CARRIED_WITHIN_MS })

  // 7: the desk answers on the page; 8: the customer below a quotation; 9: by the number alone; 10: our answer did not arrive.
  await desk.locator('.composer .ant-segmented-item', { hasText: '回复' }).click()
  await desk.locator('.composer textarea').fill('您好，工程师一小时后到。')
  await button(desk, '记入回复').click()
  await desk.waitForFunction(() => document.querySelector('.composer textarea')?.value === '')
  const [, reply] = await left(2)
  if (header(reply, 'Auto-Submitted')) throw new Error('the answer of a person says that a machine wrote it')
  if (!header(reply, 'References').includes('<m1@water.example>')) throw new Error('the answer does not belong to the thread')
  await answers(reply, { subject: `回复：${header(reply, 'Subject')}`, text: '好的，谢谢。\n\n------------------ 原始邮件 ------------------\n发件人: 诺信售后\n您好，工程师一小时后到。' })
  await arrives({ subject: `[${request.number}] 新截图`, text: '三号站的画面也恢复了。' })
  await post.deliver(`From: MAILER-DAEMON@mx.example\r\nTo: ${HOUSE}\r\nMessage-ID: <bounce@mx.example>\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\nsorry\r\n--r\r\nContent-Type: message/rfc822\r\n\r\n${reply}\r\n--r--\r\n`)
  await desk.getByText('三号站的画面也恢复了。').waitFor({ timeout: CARRIED_WITHIN_MS })
  await desk.getByText('邮件被退回').first().waitFor({ timeout: CARRIED_WITHIN_MS })
  await desk.getByText('好的，谢谢。', { exact: true }).waitFor()
  await desk.getByText('引用的原文').first().waitFor()
  await look(desk, '03-request')

  await desk.goto(`${base}/mails?verdict=ALL`)
  const rows = desk.getByRole('list', { name: '来信' }).getByRole('listitem')
  await rows.nth(8).waitFor()
  const verdicts = await rows.locator('.tag:not(.slate)').allInnerTexts()
  const expected = ['退信', '并入请求', '并入请求', '并入请求', '自动回复', '自动回复', '自己的来信', '自动回复', '新请求']
  if (verdicts.join() !== expected.join()) throw new Error(`the mails became ${verdicts.join()}`)
  await look(desk, '04-mails', () => desk.getByRole('list', { name: /^(Mail|来信)$/ }).waitFor())

  const opened = (await call(desk, 'GET', `/service-requests?customerId=${customer.id}&view=all`)).items
  if (opened.length !== 1) throw new Error(`${opened.length} requests came of one thread`)
  const mails = await post.sent()
  if (mails.length !== 2) throw new Error(`${mails.length} mails left instead of an acknowledgement and an answer`)
}

try {
  await onDemo(base, out, theThread)
} finally {
  post.close()
}
console.log('ten mails, one request, one acknowledgement, one answer')
