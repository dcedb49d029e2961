// The real server in a process of its own, on a free port.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const STARTED_WITHIN_MS = 480_000
const STOPPED_WITHIN_MS = 60_000

export const java = () => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java')

function serverJar() {
  const built = join(home, '.yinuo-build', 'app', 'server.jar')
  if (process.env.YINUO_JAR) return process.env.YINUO_JAR
  const target = join(home, 'server', 'target')
  const packaged = existsSync(target) ? readdirSync(target).find((name) => name.endsWith('-app.jar')) : undefined
  return packaged ? join(target, packaged) : built
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

async function answers(base, child) {
  const deadline = Date.now() + STARTED_WITHIN_MS
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${base}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the server did not start')
}

/** Starts one. `stop` asks it to end and tells whether it did in time; `kill` does not ask. */
export async function startServer(options) {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = spawn(java(), ['-jar', serverJar(), '--port', String(port), ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => {
    child.kill('SIGKILL')
    return gone
  }
  async function stop() {
    if (child.exitCode !== null || child.signalCode !== null) return true
    child.kill('SIGTERM')
    let inTime = true
    const lateness = setTimeout(() => {
      inTime = false
      child.kill('SIGKILL')
    }, STOPPED_WITHIN_MS)
    await gone
    clearTimeout(lateness)
    return inTime
  }
  return { base, ready: () => answers(base, child), stop, kill }
}
