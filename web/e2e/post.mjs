// A real mail server (GreenMail) beside a browser story: what customers write is delivered there, what the house writes is read there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { java } from './server.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const VERSION = '2.1.13'
const FETCHED_WITHIN_MS = 240_000
const ANSWERED_WITHIN_MS = 30_000
export const HOUSE = 'service@example.com'
export const PASSWORD = 'word-of-the-post'

function jar() {
  const folder = join(here, '..', 'test-results', 'post')
  const file = join(folder, `greenmail-standalone-${VERSION}.jar`)
  if (!existsSync(file)) {
    const fetched = spawnSync('mvn', ['-q', '-B', '-ntp', 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy', `-Dartifact=com.icegreen:greenmail-standalone:${VERSION}:jar`, `-DoutputDirectory=${folder}`], { cwd: here, stdio: 'inherit', timeout: FETCHED_WITHIN_MS })
    if (fetched.status !== 0) throw new Error('the mail server of the stories could not be fetched')
  }
  return file
}

const base64 = (text) => Buffer.from(text, 'utf8').toString('base64')
const word = (text) => `=?UTF-8?B?${base64(text)}?=`

/** A message as a customer's program writes it. */
export function letter({ from = 'hemin@water.example', name = '何敏', id, subject, text, headers = {} }) {
  const all = { From: `${word(name)} <${from}>`, To: HOUSE, 'Message-ID': id, Subject: word(subject), 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': 'base64', ...headers }
  return `${Object.entries(all).map(([key, value]) => `${key}: ${value}\r\n`).join('')}\r\n${base64(text)}\r\n`
}

/** A header of a message that left, decoded. */
export function header(raw, name) {
  const folded = raw.split(/\r?\n\r?\n/)[0].replaceAll(/\r?\n[ \t]+/g, ' ')
  const line = folded.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  const value = line?.slice(name.length + 1).trim() ?? ''
  return value.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how, coded) =>
    how.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString('utf8') : decodeURIComponent(coded.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/gi, '%$1')))
}

/** Opens it; {@code close} it at the end. */
export async function postOffice() {
  const child = spawn(java(), ['-cp', jar(), join(here, 'post', 'PostOffice.java'), PASSWORD], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the mail server does not answer')), ANSWERED_WITHIN_MS).unref())
    const { value, done } = await Promise.race([lines.next(), late])
    if (done) throw new Error('the mail server has gone')
    return value
  }
  const ask = async (line) => {
    child.stdin.write(`${line}\n`)
    const answer = []
    for (let said = await next(); said !== 'done'; said = await next()) if (said.startsWith('mail ')) answer.push(Buffer.from(said.slice(5), 'base64').toString('utf8'))
    return answer
  }
  let first = await next()
  while (!first.startsWith('ready ')) first = await next()
  const [, smtp, imap] = first.split(' ').map(Number)
  return { smtp, imap, deliver: (raw) => ask(`deliver ${base64(raw)}`), sent: () => ask('sent'), close: () => child.kill() }
}
