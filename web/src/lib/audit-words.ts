import i18n from 'i18next'
import { word } from './words'

/** Acts that stand in the timeline of a request too, and have their words there. */
const TOLD: Record<string, (act: string) => string> = {
  request: (act) => act,
  visit: (act) => act,
  complaint: (act) => `COMPLAINT_${act}`,
  quote: (act) => `QUOTE_${act}`,
  return: (act) => `RETURN_${act}`,
}

const said = (key: string) => (i18n.exists(key) ? i18n.t(key as 'app.name') : undefined)

/** The word for what was done: "contract.accepted" is "合同：登记终验"; what a newer server calls by another name stays as it is. */
export function auditAct(code: string): string {
  const at = code.indexOf('.')
  const [thing, act] = [code.slice(0, at), code.slice(at + 1)]
  const whole = said(`audit.whole.${thing}.${act}`)
  if (whole) return whole
  const entry = TOLD[thing]?.(act.toUpperCase().replaceAll('-', '_'))
  const words = (entry && said(`requests.entry.${entry}`)) ?? said(`audit.act.${act}`) ?? act
  return i18n.t('audit.one', { thing: auditThing(thing), act: words })
}

/** The word for what it was done to: "contract" is "合同". */
export const auditThing = (thing: string) => said(`audit.thing.${thing}`) ?? thing

/** The word for a record: "customer:1" is "客户 1"; what is written otherwise stays as it is. */
export function recordWords(record: string): string {
  const [, thing, id] = /^([a-z-]+):(\d+)$/.exec(record) ?? []
  return thing ? `${auditThing(thing === 'workorder' ? 'work-order' : thing)} ${id}` : record
}

/** The particulars of an act: who looked at a customer is written as "PAPER workorder:16", which is "表单 · 服务单 16". */
export function auditDetail(action: string, detail: string | null): string | null {
  const [, kind, record] = (/^customer\.(viewed|exported)$/.test(action) && /^([A-Z]+) (\S+)$/.exec(detail ?? '')) || []
  return kind && record ? `${word('viewKind', kind)} · ${recordWords(record)}` : detail
}
