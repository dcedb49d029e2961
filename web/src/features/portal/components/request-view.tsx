import { useTranslation } from 'react-i18next'
import type { PortalDue, PortalRequest } from '@/api/portal-types'
import { Facts, Panel } from '@/components/page'
import { apiUrl } from '@/lib/api-client'
import { useNow } from '@/lib/clock'
import { countdown } from '@/lib/countdown'
import { countdownWords } from '@/lib/countdown-words'
import { deadline, instant } from '@/lib/format'
import { decidedWords, word } from '@/lib/words'

/** At which stage a request is worked on says nothing once it is over. */
const over = ['RESOLVED', 'CLOSED', 'CANCELLED']

/** What a customer sees of his request: how far it is, when what is due, and what happened. */
export function RequestView({ request, files = true }: { request: PortalRequest; files?: boolean }) {
  const { t } = useTranslation()
  const at = (iso: string | null) => (iso ? instant(iso, request.zone) : undefined)
  return (
    <>
      <Panel title={t('portal.facts')}>
        <Facts
          items={[
            [t('portal.status'), <span key="status" className="row tight"><span className="tag accent">{word('portal.statusWord', request.status)}</span>{!over.includes(request.status) && word('stage', request.stage)}</span>],
            [t('portal.kind'), word('requestKind', request.kind)],
            [t('portal.level'), request.level ?? word('severity', request.severity)],
            [t('portal.unit'), request.unit ? `${request.unit.model} ${request.unit.serial}` : undefined],
            [t('portal.contract'), request.contract ?? undefined],
            [t('portal.reported'), at(request.reportedAt)],
            [t('portal.cause'), request.cause || undefined],
            [t('portal.solution'), request.solution || undefined],
          ]}
        />
        {request.description && <p className="pre portal-below">{request.description}</p>}
      </Panel>
      {request.promises.length > 0 && (
        <Panel title={t('portal.promises')}>
          {request.houseDefault && <p className="muted small">{t('portal.houseDefault')}</p>}
          <ul className="cards portal-dues">
            {request.promises.map((due) => (
              <Due key={`${due.kind} ${due.startsAt}`} due={due} zone={request.zone} />
            ))}
          </ul>
          <p className="muted small">{t('portal.zone', { zone: request.zone })}</p>
        </Panel>
      )}
      {files && request.files.length > 0 && (
        <Panel title={t('portal.files')}>
          <ul className="stack tight">
            {request.files.map((file) => (
              <li key={file.id}>
                <a href={apiUrl(`/portal/requests/${request.id}/files/${file.id}`)} target="_blank" rel="noreferrer">
                  {file.fileName}
                </a>{' '}
                <span className="muted small">{[file.by, instant(file.at, request.zone)].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('portal.timeline')}>
        <Happened request={request} />
      </Panel>
    </>
  )
}

function Due({ due, zone }: { due: PortalDue; zone: string }) {
  const { t } = useTranslation()
  const reading = countdown({ ...due, openedAt: due.startsAt }, useNow())
  return (
    <li>
      <span className="row apart">
        <strong>{word('kind', due.kind)}</strong>
        <span className={`badge ${reading.look}`}>{countdownWords(reading, t)}</span>
      </span>
      <span className="small">{due.metAt ? t('portal.doneAt', { at: instant(due.metAt, zone) }) : t('portal.dueAt', { at: deadline(due.dueAt, zone) })}</span>
      {due.promise && <q className="small muted">{due.promise}</q>}
    </li>
  )
}

const groups: Record<string, [group: string, key: string][]> = {
  CALL: [['direction', 'direction'], ['callOutcome', 'outcome']],
  STAGE: [['stage', 'stage']],
  PAUSED: [['pauseReason', 'reason']],
  TRIAGED: [['severity', 'from'], ['severity', 'to']],
  BREACHED: [['kind', 'clock']],
  OPENED: [['channel', 'channel']],
  CUSTOMER_REPLY: [['channel', 'channel']],
  CONSENTED: [['consentPurpose', 'purpose']],
  CONSENT_REFUSED: [['consentPurpose', 'purpose']],
}

function Happened({ request }: { request: PortalRequest }) {
  const newestFirst = request.timeline.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id)
  return (
    <ol className="timeline">
      {newestFirst.map((entry) => (
        <li key={entry.id} className={entry.kind === 'BREACHED' ? 'breach' : undefined}>
          <span className="row apart">
            <span className="row tight">
              <strong>{word('requests.entry', entry.kind)}</strong>
              <span>{(groups[entry.kind] ?? []).flatMap(([group, key]) => (typeof entry.data[key] === 'string' ? word(group, entry.data[key]) : [])).join(' · ')}</span>
              <span>{decidedWords(entry.kind, entry.data)}</span>
              {typeof entry.data['stars'] === 'number' && <span aria-hidden>{'★'.repeat(entry.data['stars'])}</span>}
              <span className="muted">{word('actor', entry.actor)}</span>
            </span>
            <time className="muted small" dateTime={entry.at}>
              {instant(entry.at, request.zone)}
            </time>
          </span>
          {entry.text && <p className="pre">{entry.text}</p>}
        </li>
      ))}
    </ol>
  )
}
