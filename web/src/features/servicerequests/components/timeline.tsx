import i18n from 'i18next'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '@/api/request-types'
import { EmptyState } from '@/components/query-states'
import { instant, instantExact } from '@/lib/format'
import { decidedWords, inLanguage, stepWords, word } from '@/lib/words'
import { EntryFiles } from './entry-files'
import { MailParts } from './mail-parts'

function isBreach(kind: string) {
  return /^breach/i.test(kind)
}

/** The particulars of an entry in words: which clock, how the call went, from which grade to which. */
function particulars({ kind, data }: TimelineEntry): string {
  const said = (group: string, key: string) => (typeof data?.[key] === 'string' ? word(group, data[key]) : '')
  const plain = (key: string) => (typeof data?.[key] === 'string' ? data[key] : '')
  const names = Array.isArray(data?.['names']) ? data['names'].join('、') : ''
  const department = plain('department') && inLanguage(plain('department'), plain('departmentEn'))
  const parts: Record<string, string[]> = {
    ROUTED: [department, plain('rule') ? i18n.t('routing.ruleNamed', { rule: plain('rule') }) : said('routing.by', 'by')],
    PANEL_INVITED: [names],
    PANEL_DECIDED: [names],
    HANDED_TO_DEPARTMENT: [department, plain('sheet')],
    DEPARTMENT_ANSWERED: [department, plain('sheet')],
    CALL: [said('direction', 'direction'), said('callOutcome', 'outcome')],
    REPLY: [said('channel', 'channel')],
    TRIAGED: [`${said('severity', 'from')} → ${said('severity', 'to')}`],
    CLASSIFIED: [data?.['from'] === data?.['to'] ? '' : `${said('requestKind', 'from')} → ${said('requestKind', 'to')}`, data?.['fromClass'] === data?.['toClass'] ? '' : `${said('requestClass', 'fromClass')} → ${said('requestClass', 'toClass')}`],
    LINKED: [said(data?.['inverse'] ? 'related.inverse' : 'related.kind', 'link')],
    UNLINKED: [said(data?.['inverse'] ? 'related.inverse' : 'related.kind', 'link')],
    UNCANCELLED: [said('requests.uncancelWhy', 'why')],
    ...callBack(data),
    STAGE: [said('stage', 'stage')],
    PAUSED: [said('pauseReason', 'reason')],
    BREACHED: [said('kind', 'clock')],
    WARNED: [said('kind', 'clock')],
    ESCALATED: [said('kind', 'clock'), typeof data?.['step'] === 'string' ? stepWords(data['step']) : '', data?.['act'] === 'NONE' ? '' : said('escalationAct', 'act'), Array.isArray(data?.['told']) ? data['told'].join('、') : ''],
    STEP_WAITS: held(data),
    STEP_REFUSED: held(data),
    CONSENTED: [said('consentPurpose', 'purpose'), said('consentWay', 'way')],
    CONSENT_REFUSED: [said('consentPurpose', 'purpose'), said('consentWay', 'way')],
    INTERVENTION_PLANNED: [said('interventionKind', 'what')],
    INTERVENTION_BEGUN: [said('interventionKind', 'what')],
    INTERVENTION_ENDED: [said('interventionKind', 'what')],
    CUSTOMER_REPLY: [said('channel', 'channel')],
    RATED: [typeof data?.['stars'] === 'number' ? '★'.repeat(data['stars']) : ''],
    MAIL_IN: [plain('from')],
    CHAT_IN: [plain('from')],
    SIGNING_MAILED: [plain('to')],
    CONSENT_MAILED: [said('consentPurpose', 'purpose'), plain('to')],
    MAIL_NOT_SENT: [said('deliveryError', 'reason')],
    OPENED: [said('channel', 'channel'), said('requestKind', 'kind')],
    RETURN_PROPOSED: [decidedWords(kind, data)],
    RETURN_DECIDED: [decidedWords(kind, data)],
  }
  const undone = data?.['undoes'] === undefined ? '' : i18n.t('requests.undone')
  return [...(parts[kind] ?? []), undone].filter(Boolean).join(' · ')
}

/** When whom is called back by whom, for the entries that are about the time agreed. */
function callBack(data: TimelineEntry['data']): Record<string, string[]> {
  const text = (key: string) => (typeof data?.[key] === 'string' ? data[key] : '')
  const when = data?.['needsTime'] === true ? i18n.t('callBacks.needsTime') : instant(text('due'))
  const agreed = [when, `${text('whom')} ${text('phone')}`.trim(), text('caller')]
  return { CALL_BACK_PLANNED: agreed, CALL_BACK_MOVED: agreed, CALL_BACK_TRIED: [instant(text('due'))], CALL_BACK_MET: [data?.['late'] === true ? i18n.t('callBacks.late') : ''] }
}

/** Which step of the ladder, what it was to do, and what holds it up. */
function held(data: TimelineEntry['data']): string[] {
  const text = (key: string) => (typeof data?.[key] === 'string' ? data[key] : '')
  return [stepWords(text('step')), word('escalationAct', text('act')), word('stepHeld', text('code'))]
}

/** What happened, newest first; every entry keeps when it happened and who says so. */
export function RequestTimeline({ requestId, entries }: { requestId: number; entries: TimelineEntry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return <EmptyState text={t('requests.timelineEmpty')} />
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id)
  return (
    <ol className="timeline" aria-label={t('requests.timeline')}>
      {newestFirst.map((entry) => (
        <li key={entry.id} className={isBreach(entry.kind) ? 'breach' : undefined}>
          <div className="row apart">
            <span className="row tight">
              <strong>{word('requests.entry', entry.kind)}</strong>
              <span>{particulars(entry)}</span>
              {entry.actor && <span className="muted">{word('actor', entry.actor)}</span>}
              {entry.internal && <span className="tag quiet">{t('requests.internal')}</span>}
            </span>
            <time className="muted small" dateTime={entry.at} title={instantExact(entry.at)}>
              {instant(entry.at)}
            </time>
          </div>
          <EntryFiles requestId={requestId} entry={entry} />
          {entry.kind === 'MAIL_IN' && <MailParts data={entry.data} />}
          {entry.text && entry.kind !== 'CUSTOMER_FILE' && <p className="pre">{entry.kind === 'APPROVAL_LATE' ? word('role', entry.text) : entry.text}</p>}
        </li>
      ))}
    </ol>
  )
}
