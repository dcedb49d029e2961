/* oxlint-disable no-console -- a command-line tool */
// An angry Friday, on a server with the demo company and a second one on the same database: two hundred reports at once over hotline,
// program, hook, portal, label and mail; one node is killed in the middle; afterwards every report is there once with its promises,
// and the desk sees one queue on both nodes.
//   node e2e/friday-story.mjs http://127.0.0.1:8080 DATA_DIR OUT_DIR
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, onDemo } from './demo.mjs'
import { HOUSE, PASSWORD, postOffice } from './post.mjs'
import { startServer } from './server.mjs'
import { allAtOnce, caller, waysIn } from './ways-in.mjs'

const [base = 'http://127.0.0.1:8080', data, out = 'test-results/friday-story'] = process.argv.slice(2)
const NOW = '2026-04-10T06:00:00Z'
const FETCHED_WITHIN_MS = 90_000
const kept = (name) => readFileSync(join(data, 'postgres', name), 'utf8').trim()

const secondNode = async () => {
  const node = await startServer(['--database-url', `jdbc:postgresql://127.0.0.1:${kept('port')}/postgres?user=yinuo&password=${kept('password')}`, '--clock', NOW])
  await node.ready()
  return node
}

async function queueOf(page) {
  const rows = []
  let cursor = ''
  do {
    const next = await call(page, 'GET', `/service-requests?view=all&limit=200${cursor}`)
    rows.push(...next.items)
    cursor = next.nextCursor ? `&cursor=${encodeURIComponent(next.nextCursor)}` : ''
  } while (cursor)
  return rows
}

/** The numbers on the screen, in their order, once they have come. */
async function shownOn(page, node, least = 40) {
  await page.goto(`${node}/?view=all`)
  const numbers = page.getByRole('table').getByText(/^SR-\d/)
  await numbers.nth(least - 1).waitFor()
  return numbers.allInnerTexts()
}

async function theFriday({ as, see, look }) {
  const post = await postOffice()
  let second = await secondNode()
  try {
    const desk = await as('desk')
    const admin = await as('admin')
    await call(admin, 'PUT', '/clock', { at: NOW })
    const token = (await call(admin, 'POST', '/api-tokens', { name: 'drill' })).token
    const program = caller(token)
    const contract = (await call(admin, 'GET', '/contracts?limit=50')).items.find(({ title, customer }) => /水务/.test(`${customer?.name} ${title}`))
    await call(admin, 'POST', '/mailboxes', { name: '售后', host: '127.0.0.1', port: post.imap, encryption: 'NONE', username: HOUSE, password: PASSWORD, folder: 'INBOX', enabled: true, acknowledge: false, address: HOUSE })
    const reports = await waysIn({ base, admin: program, customer: contract.customer.id, contract: contract.id, at: Date.parse(NOW) / 1000, post })
    const before = (await queueOf(desk)).length
    await shownOn(desk, base, 5)
    await see(desk, '01-before')

    let killed
    const { acknowledged, unanswered } = await allAtOnce(reports, [base, second.base], () => {
      killed = second.kill()
    })
    await killed
    if ([...unanswered].some((title) => !title.startsWith('扫码'))) throw new Error(`never answered: ${[...unanswered].join()}`)
    console.log(`${acknowledged.size} were acknowledged, ${unanswered.size} label reports were not`)

    const deadline = Date.now() + FETCHED_WITHIN_MS
    let queue = await queueOf(desk)
    const mails = () => queue.filter(({ title }) => title.startsWith('来信')).length
    while (mails() < 10 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      queue = await queueOf(desk)
    }
    const titles = queue.map(({ title }) => title)
    const missing = [...acknowledged].filter((title) => !title.startsWith('扫码') && titles.filter((each) => each === title).length !== 1)
    if (missing.length > 0) throw new Error(`not there exactly once: ${missing.join()}`)
    const fresh = queue.length - before
    if (fresh < acknowledged.size || fresh > reports.length) throw new Error(`${acknowledged.size} were acknowledged and ${fresh} are there`)
    const bare = queue.filter(({ title, nextDue }) => acknowledged.has(title) && !nextDue).map(({ title }) => title)
    if (bare.length > 0) throw new Error(`without a promise: ${bare.join()}`)

    second = await secondNode()
    const other = await as('desk', 1440, second.base)
    const [here, there] = [await shownOn(desk, base), await shownOn(other, second.base)]
    if (here.join() !== there.join()) throw new Error(`two queues:\n${here.join()}\n${there.join()}`)
    const numbers = async (page) => (await queueOf(page)).map(({ number }) => number).join()
    if ((await numbers(desk)) !== (await numbers(other))) throw new Error('the queue differs further down')
    await see(other, '02-the-other-node')
    await look(desk, '03-after')
  } finally {
    await second.stop()
    post.close()
  }
}

await onDemo(base, out, theFriday)
console.log('nothing was lost, nothing came twice, and there is one queue')
