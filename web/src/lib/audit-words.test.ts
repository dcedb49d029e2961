import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { auditAct, auditDetail, recordWords } from './audit-words'

const server = join(process.cwd(), '..', 'server', 'src', 'main', 'java')
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  // A door names what is asked of it, for the keys of calls sent twice.
  .filter((file) => file.endsWith('.java') && !file.endsWith('Door.java'))
  .map((file) => readFileSync(join(server, file), 'utf8'))

/** Where an act is written down, in one call or handed on to one. */
const WRITES = /\b(?:record|told|audit|edited|kept|written|save)\(/
const codes = new Set(
  sources.flatMap((source) =>
    source
      .split('\n')
      .filter((line) => WRITES.test(line) && !line.includes('say('))
      .flatMap((line) => [...line.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map((match) => match[1] as string)),
  ),
)
/** Acts whose last part is the name of a step. */
const steps: Record<string, string> = {
  approval: 'asked withdrawn approved refused',
  breach: 'disputed dispute-closed waiver-asked waiver-refused waived done-elsewhere penalty-stated',
  complaint: 'received acknowledged investigating found in-approval not-approved ready answered not-accepted accepted let-end reclassified withdrawn',
  consent: 'granted refused',
  expense: 'asked approved refused handed-in paid-out receipt receipt-removed settled withdrawn',
  letter: 'clause-accepted clause-rejected clause-proposed',
  'letter-template': 'offered retired',
  mail: 'opened joined held rejected automatic list loop bounce duplicate',
  nonconformity: 'held proposed approved refused told noted closed',
  quote: 'drawn revised sent approved declined superseded withdrawn discount-asked discount-approved discount-refused charged payment refund begun-unapproved',
  return: 'authorised shipped received inspected proposed decided refused refunded exchanged repaired sent-back handed-over withdrawn',
  units: 'exported import-started import-cancelled import-taken-back',
}
const all = [...codes, ...Object.entries(steps).flatMap(([thing, acts]) => acts.split(' ').map((act) => `${thing}.${act}`))]

describe('the acts in the audit log', () => {
  it.each(['zh-CN', 'en'])('all have a word in %s', async (language) => {
    await i18n.changeLanguage(language)
    const key = (code: string) => code.split('.')

    const without = all.filter((code) => {
      const [thing = '', act = ''] = key(code)
      const words = auditAct(code)
      return !i18n.exists(`audit.thing.${thing}`) || (language === 'zh-CN' ? /[a-z]/i.test(words) : words.endsWith(`: ${act}`) && act.includes('-'))
    })

    expect(all.length).toBeGreaterThan(150)
    expect(without).toEqual([])
  })

  it('are named as the timeline names them, else by what was done to what', async () => {
    await i18n.changeLanguage('zh-CN')

    expect(auditAct('request.major-reported')).toBe('服务请求：重大请求正式报告')
    expect(auditAct('contract.accepted')).toBe('合同：登记终验')
    expect(auditAct('rocket.launched')).toBe('rocket：launched')
  })

  it('name the records they are about, and what of a customer was looked at', async () => {
    await i18n.changeLanguage('zh-CN')

    expect(recordWords('user:1')).toBe('用户 1')
    expect(auditDetail('customer.viewed', 'PAPER workorder:16')).toBe('表单 · 服务单 16')
    expect(auditDetail('session.opened', '127.0.0.1')).toBe('127.0.0.1')
  })
})
