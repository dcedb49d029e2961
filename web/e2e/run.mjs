/* oxlint-disable no-console -- a command-line tool */
// The browser stories on the real server: starts it on a free port with an empty data folder and a moved clock, walks the
// stories one after the other, lets axe look at every screen, and stops the server; then again with the demo company.
//   npm run e2e            all of them
//   npm run e2e -- routing panel    only those whose name begins so
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from './server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const home = join(here, '..', '..')
const TOLD_WITHIN_MS = 900_000

/** The real letters where they are at hand, each cut from its file; the first story has one of its own to fall back on. */
function seed(number, heading, nextHeading) {
  const seeds = join(home, '..', 'shared', 'seeds')
  const name = existsSync(seeds) ? readdirSync(seeds).find((file) => file.startsWith(number)) : undefined
  if (!name) return undefined
  const whole = readFileSync(join(seeds, name), 'utf8')
  const start = heading ? whole.indexOf(heading) : 0
  const end = nextHeading ? whole.indexOf(nextHeading, start) : whole.length
  return start < 0 || end < 0 ? undefined : whole.slice(start, end)
}

function letters(data) {
  const folder = join(data, 'letters')
  mkdirSync(folder, { recursive: true })
  const kept = (name, text) => {
    if (!text) return undefined
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return {
    service: kept('服务方案.txt', seed('001')),
    platform: kept('售后服务承诺.txt', seed('002', '为了保证**软件开发项目', '投标方案未尽事宜')),
    computers: kept('电脑服务承诺.txt', seed('003', '一、我方确保按中标结果确定的设备', '售后服务承诺书模板最新参考')),
  }
}

/** Tells a story on a seed letter, or says why not. */
async function tell(base, script, letter) {
  if (letter) return story(base, script, letter)
  console.log(`${script} is left out: the seed letters are not beside this checkout`)
}

const wanted = process.argv.slice(2)

const run = (script, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, script), ...args], { stdio: 'inherit', timeout: TOLD_WITHIN_MS })
    child.on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${script} ${signal ? 'came to no end' : 'failed'}`))))
  })

const chosen = (script) => wanted.length === 0 || wanted.some((name) => script.startsWith(name))

const failed = []
/** Stories that failed, to be told once more on a server that nothing else has touched. */
const again = new Set()
let lastRound = false

/** One that fails does not keep the others from being told. */
async function story(base, script, ...args) {
  console.log(`\n== ${script}`)
  const out = join(here, '..', 'test-results', `${script.replace('.mjs', '')}${lastRound ? '-again' : ''}`)
  try {
    await run(script, base, ...args, out)
    if (lastRound && again.has(script)) console.log(`${script} was told twice: it failed first`)
  } catch (error) {
    if (lastRound) failed.push(error.message)
    else again.add(script)
  }
}

/** Starts a server, lets the stories be told on it, and stops it whatever happens. */
async function onServer(options, stories) {
  const data = mkdtempSync(join(tmpdir(), 'yinuo-e2e-'))
  const server = await startServer(['--data', data, ...options])
  try {
    await server.ready()
    await stories(server.base, data)
  } finally {
    if (!(await server.stop())) failed.push('a server did not stop')
    rmSync(data, { recursive: true, force: true })
  }
}

const ON_EMPTY = ['story.mjs', 'platform-story.mjs', 'computers-story.mjs', 'letters-story.mjs', 'complaint-story.mjs', 'offline-story.mjs', 'axe.mjs']
// Each once on the same company, in this order: the departments' story wants to be the first to write rules.
const ON_DEMO = ['routing-story.mjs', 'panel-story.mjs', 'delivery-story.mjs', 'printer-story.mjs',
  'inspection-story.mjs', 'portal-story.mjs']
// Each on a company of its own: they use up an engineer's day, move the clock or count what is there.
const ALONE = ['laptop-story.mjs', 'switch-story.mjs', 'emergency-story.mjs', 'conversation-story.mjs', 'major-story.mjs', 'change-story.mjs', 'mail-story.mjs', 'friday-story.mjs']

/** On a server without a company; the first story founds it. */
const onEmpty = (scripts) =>
  onServer(['--clock', '2026-04-03T10:00:00Z'], async (base, data) => {
    const { service, platform, computers } = letters(data)
    if (!service) console.log('the seed letters are not beside this checkout; the first story uses its own letter')
    const letterOf = { 'story.mjs': service ?? join(here, 'letter.txt'), 'platform-story.mjs': platform, 'computers-story.mjs': computers }
    for (const script of scripts) await (script in letterOf ? tell(base, script, letterOf[script]) : story(base, script))
  })

const onDemo = (scripts) =>
  onServer(['--demo', '--clock', '2026-04-08T01:00:00Z'], async (base, data) => {
    // The two nodes of the drill share a database; where it is, only its data folder says.
    for (const script of scripts) await (script === 'friday-story.mjs' ? story(base, script, data) : story(base, script))
  })

try {
  const empty = ON_EMPTY.filter(chosen)
  if (empty.length > 0) await onEmpty(empty)
  if (ON_DEMO.some(chosen)) await onDemo(ON_DEMO.filter(chosen))
  for (const script of ALONE.filter(chosen)) await onDemo([script])

  lastRound = true
  const emptyAgain = ON_EMPTY.filter((script) => again.has(script))
  if (emptyAgain.length > 0) await onEmpty([...new Set(['story.mjs', ...emptyAgain])])
  for (const script of [...ON_DEMO, ...ALONE].filter((each) => again.has(each))) await onDemo([script])
} catch (error) {
  failed.push(error.message)
}
if (failed.length > 0) {
  console.error(failed.join('\n'))
  process.exit(1)
}
