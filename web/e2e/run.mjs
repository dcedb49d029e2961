/* oxlint-disable no-console -- a command-line tool */
// The browser story on the real server: starts it on a free port with an empty data folder and a moved clock, walks the
// story, lets axe look at every screen, and stops the server.  npm run e2e
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const home = join(here, '..', '..')
const STARTED_WITHIN_MS = 180_000

function serverJar() {
  const built = join(home, '.yinuo-build', 'app', 'server.jar')
  if (process.env.YINUO_JAR) return process.env.YINUO_JAR
  const target = join(home, 'server', 'target')
  const packaged = existsSync(target) ? readdirSync(target).find((name) => name.endsWith('-app.jar')) : undefined
  return packaged ? join(target, packaged) : built
}

/** The real service plan where it is at hand, otherwise one written for this test. */
function letter() {
  const seeds = join(home, '..', 'shared', 'seeds')
  const real = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('001')) : undefined
  if (!real) console.log('the seed letters are not beside this checkout; the story uses its own letter')
  return real ? join(seeds, real) : join(here, 'letter.txt')
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

async function ready(base, server) {
  const deadline = Date.now() + STARTED_WITHIN_MS
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${base}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the server did not start')
}

const run = (script, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(here, script), ...args], { stdio: 'inherit' })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed`))))
  })

const data = mkdtempSync(join(tmpdir(), 'yinuo-e2e-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
const server = spawn(java, ['-jar', serverJar(), '--port', String(port), '--data', data, '--clock', '2026-04-03T10:00:00Z'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
})
let failed
try {
  await ready(base, server)
  await run('story.mjs', base, letter(), join(here, '..', 'test-results', 'story'))
  await run('axe.mjs', base)
} catch (error) {
  failed = error
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve()))
  rmSync(data, { recursive: true, force: true })
}
if (failed) {
  console.error(failed.message)
  process.exit(1)
}
