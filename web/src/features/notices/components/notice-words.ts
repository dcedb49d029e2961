import { useTranslation } from 'react-i18next'
import type { Notice } from '@/api/promise-types'
import { instant } from '@/lib/format'
import { approvalTitle, inLanguage, stepWords, word } from '@/lib/words'

/** A notice in one sentence of the reader's language. */
export function useNoticeWords() {
  const { t } = useTranslation()
  return ({ kind, data }: Notice): string => {
    const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
    if (kind === 'ESCALATIONS') return t('notices.many', { n: Number(data['count'] ?? 0) })
    if (kind === 'MAIL_RECEIVED') return t('notices.mail', { from: text('from'), number: text('number'), title: text('title') })
    if (kind === 'CHAT_RECEIVED') return t('notices.chat', { from: text('from'), number: text('number'), title: text('title') })
    if (kind === 'COMPLAINT') return t('notices.complaint', { what: `${text('label')} ${text('title')}`, standing: word('complaints.is', text('standing')), by: text('by'), reason: text('reason') })
    const what = `${text('label')} ${text('title')}`
    const by = word('actor', text('by'))
    if (kind === 'ASSIGNED') return t('notices.assigned', { what, by })
    if (kind === 'REQUEST_ROUTED') return t('notices.routed', { what, department: inLanguage(text('department'), text('departmentEn')), text: text('text') || text('rule') })
    if (kind === 'CUSTOMER_REPORTED') return t('notices.reported', { what, by, text: text('text') })
    if (kind === 'CUSTOMER_REPLIED') return t('notices.replied', { what, by, text: text('text') })
    if (kind === 'CONSENT_ANSWERED') return t('notices.consentAnswered', { what, by, consent: word('consentPurpose', text('consent')), verdict: word('consentState', text('verdict')), text: text('text') })
    if (kind === 'APPROVAL_AWAITS' || kind === 'APPROVAL_LATE')
      return t(kind === 'APPROVAL_LATE' ? 'notices.approvalLate' : 'notices.approvalAwaits', { by, matter: word('approvalPurpose', text('matter')), title: approvalTitle(text('matter'), text('title')), due: instant(text('due')), deciders: text('deciders') })
    const sheet = { what, department: inLanguage(text('department'), text('departmentEn')), by: text('by'), text: text('text') }
    if (kind === 'HANDLING_SHEET') return t('notices.handed', sheet)
    if (kind === 'SHEET_ANSWERED') return t('notices.sheetAnswered', sheet)
    if (kind === 'PANEL_INVITED') return t('notices.panel', { what, by: word('actor', text('by')), text: text('text') })
    if (kind === 'CHECKLIST_FAILED') return t('notices.checklistFailed', { number: text('number'), title: text('title'), text: inLanguage(text('text'), text('textEn')) })
    if (kind === 'FOLLOWED') return t('notices.followed', { what, entry: word('requests.entry', text('entry')), by: word('actor', text('by')), text: text('text') })
    if (kind === 'CALL_BACK_DUE' || kind === 'CALL_BACK_GIVEN') return t(kind === 'CALL_BACK_DUE' ? 'notices.callBackDue' : 'notices.callBackGiven', { what, by, whom: `${text('whom')} ${text('phone')}`.trim(), due: instant(text('due')), text: text('text') })
    if (kind === 'MENTIONED') return t('notices.mentioned', { what, by: text('by'), text: text('text') })
    if (kind === 'PROVIDER_DUE' || kind === 'PROVIDER_LATE') return t(`notices.${kind}`, { provider: text('provider'), clock: word('kind', text('clock')), label: text('label'), text: text('text') })
    if (kind === 'STOCK_LOW') return t('notices.stockLow', { what: `${text('number')} ${text('name')}`, place: text('place'), free: `${text('free')} ${text('unit')}`, least: text('least'), order: text('order') })
    if (kind === 'SERVICE_DUE') return t('notices.serviceDue', { unit: text('unit'), on: text('on') })
    if (kind !== 'ESCALATION') return kind
    const act = text('act') && text('act') !== 'NONE' ? ` · ${word('escalationAct', text('act'))}` : ''
    return `${t('notices.step', { what: [word('kind', text('clock')), text('label'), text('title')].filter(Boolean).join(' '), step: stepWords(text('step'), text('to')), due: instant(text('due')) })}${act}`
  }
}
