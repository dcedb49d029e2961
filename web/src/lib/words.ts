import i18n from 'i18next'
import type { Clause } from '@/api/clause-types'

type Said = Partial<Pick<Clause, 'value' | 'unit' | 'measure' | 'per' | 'severity' | 'level' | 'channel' | 'calendar' | 'applies_to' | 'base' | 'breach' | 'text'>>

/** The word for a code of the API; an unknown code (a newer server) is shown as it came. */
export function word(group: string, code: string | null | undefined): string {
  if (!code) return '–'
  const key = `${group}.${code}`
  return i18n.exists(key) ? i18n.t(key as 'app.name') : code
}

/** "退货退款 CNY 6740.00 · 通融处理": what was proposed or decided about a return. Older steps carry words of their own and no codes. */
export function decidedWords(kind: string, data: Record<string, unknown> | null | undefined): string {
  if (!/^RETURN_(PROPOSED|DECIDED)$/.test(kind) || typeof data?.['outcome'] !== 'string') return ''
  const refund = typeof data['refund'] === 'string' ? ` CNY ${data['refund']}` : ''
  return [word('returns.outcome', data['outcome']) + refund, data['source'] === 'GOODWILL' ? word('returns.source', 'GOODWILL') : ''].filter(Boolean).join(' · ')
}

const OUTCOMES_ONCE_IN_WORDS: Record<string, string> = { 退货退款: 'REFUND', 换货: 'EXCHANGE', 修理: 'REPAIR', 原样退回: 'SEND_BACK' }

/** "RMA2026-0001 · 换货": what is to be approved. Its last part is a code, in older rows of returns a Chinese word. */
export function approvalTitle(purpose: string, title: string): string {
  const parts = title.split(' · ')
  const [code = '', ...rest] = (parts.pop() ?? '').split(' ')
  const group = ({ RETURN: 'returns.outcome', NONCONFORMING: 'returns.nc.become' } as Record<string, string>)[purpose]
  return group && parts.length > 0 ? [...parts, [word(group, OUTCOMES_ONCE_IN_WORDS[code] ?? code), ...rest].join(' ')].join(' · ') : title
}

/** "已用 75% 时限", "逾期 120 分钟", "承诺书：expert-panel": a step of an escalation ladder. */
export function stepWords(key: string, named?: string | null): string {
  if (key.startsWith('clause:')) return i18n.t('escalation.byLetter', { to: named ? word('escalationTo', named) : '' })
  return key.startsWith('+') ? i18n.t('escalation.afterMinutes', { n: Number(key.slice(1)) }) : i18n.t('escalation.atPercent', { n: Number(key.replace('%', '')) })
}

/** What is kept in both languages, in the reader's. */
export const inLanguage = (zh: string, en: string) => (i18n.language.startsWith('zh') ? zh : en)

export function limitWords(value: number | null | undefined, unit: string | null | undefined): string {
  if (value === null || value === undefined) return ''
  const unitWord = unit ? word(Number(value) === 1 ? 'clauseUnitOfOne' : 'clauseUnit', unit.toLowerCase()) : ''
  return unitWord === '%' ? `${value}%` : `${value} ${unitWord}`.trim()
}

/** "4 小时", "2 万元", "16 课时": an amount with its unit, or with what is counted where no unit fits. */
export function amountWords({ value, unit, measure }: Pick<Said, 'value' | 'unit' | 'measure'>): string {
  if (!measure || value === null || value === undefined) return limitWords(value, unit)
  const counted = word('clauseMeasure', measure)
  return unit ? `${limitWords(value, unit)} ${counted}` : `${value} ${counted}`
}

const SPELLED = /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? )?(\d{1,2}:\d{2}-\d{1,2}:\d{2})( excl\. statutory holidays)?$/

/** Opening hours in the reader's language. */
export function calendarWords(name: string): string {
  // Promises name the edition of the house's hours they count by, such as business-hours@2.
  const calendar = name.replace(/@\d+$/, '')
  const [, first, last, hours, holidays] = SPELLED.exec(calendar) ?? []
  if (!hours) return word('calendar', calendar)
  const days = first ? [first, last].filter(Boolean).map((day) => word('weekday', day)).join(i18n.t('calendarTo')) : ''
  return [days, hours, holidays ? i18n.t('exceptHolidays') : ''].filter(Boolean).join(' ')
}

/** "≤ 4 小时 · 关键 · 现场 · 7×24 小时": what a clause says, without its type. */
const MISSED_AT_MOST = 24

/** What a penalty is for, where the words beside it do not say it already. */
function missedWords({ breach, text }: Said): string {
  return breach && !text?.replace(/\s/g, '').includes(breach.replace(/\s/g, '')) ? (breach.length > MISSED_AT_MOST ? `${breach.slice(0, MISSED_AT_MOST)}…` : breach) : ''
}

export function clauseSummary(clause: Said): string {
  const quantity = amountWords(clause)
  const parts = [
    [clause.per ? word('clausePer', clause.per.toLowerCase().replaceAll('_', '-')) : '', quantity].filter(Boolean).join(' '),
    clause.severity && clause.severity.toLowerCase() !== 'any' ? (clause.level ?? word('clauseSeverity', clause.severity.toLowerCase())) : '',
    clause.channel && clause.channel !== 'any' ? word('clauseChannel', clause.channel) : '',
    clause.calendar ? calendarWords(clause.calendar) : '',
    clause.applies_to ?? '',
    clause.base ?? '',
    missedWords(clause),
  ]
  return parts.filter(Boolean).join(' · ')
}
