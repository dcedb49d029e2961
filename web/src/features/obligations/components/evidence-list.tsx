import { useTranslation } from 'react-i18next'
import type { Obligation } from '@/api/clock-types'
import { apiUrl } from '@/lib/api-client'
import { instant, instantExact } from '@/lib/format'
import { word } from '@/lib/words'

/** A pause begins with the code of its reason; the rest is what the person wrote. */
const reasonWords = (reason: string) => {
  const [, code, rest] = /^([A-Z_]{6,}) ?([\s\S]*)$/.exec(reason) ?? []
  return code ? [word('pauseReason', code), rest].filter(Boolean).join(' · ') : reason
}

export function FactList({ facts }: { facts: Obligation['facts'] }) {
  const { t } = useTranslation()
  if (facts.length === 0) return <p className="muted">{t('contracts.why.factsEmpty')}</p>
  return (
    <ol className="timeline">
      {facts.map((fact) => (
        <li key={`${fact.at}-${fact.kind}`} className={/^breach/i.test(fact.kind) ? 'breach' : undefined}>
          <div className="row apart">
            <span className="row tight">
              <strong>{word('factKind', fact.kind.toUpperCase().replaceAll('-', '_'))}</strong>
              <span className="muted">{word('actor', fact.actor)}</span>
            </span>
            <time className="muted small" dateTime={fact.at} title={fact.recordedAt ? t('contracts.why.recordedAt', { at: instantExact(fact.recordedAt) }) : undefined}>
              {instant(fact.at)}
            </time>
          </div>
          {fact.reason && <p className="pre">{reasonWords(fact.reason)}</p>}
        </li>
      ))}
    </ol>
  )
}

export function EvidenceList({ evidence }: { evidence: Obligation['evidence'] }) {
  const { t } = useTranslation()
  if (evidence.length === 0) return <p className="muted">{t('contracts.why.evidenceEmpty')}</p>
  return (
    <ul className="stack tight">
      {evidence.map((item) => (
        <li key={item.id}>
          <div className="row apart">
            <span className="row tight">
              <strong>{word('evidenceKind', item.kind)}</strong>
              <span className="muted">{word('actor', item.by)}</span>
            </span>
            <time className="muted small" dateTime={item.at}>
              {instant(item.at)}
            </time>
          </div>
          {item.text && <p className="pre">{item.text}</p>}
          {item.people.length > 0 && (
            <ul className="small">
              {item.people.map((person) => (
                <li key={person.name}>{[person.name, person.years !== null && t('contracts.evidence.yearsN', { n: person.years }), person.certificates].filter(Boolean).join(' · ')}</li>
              ))}
            </ul>
          )}
          {item.attachmentId !== null && (
            <a href={apiUrl(`/attachments/${item.attachmentId}`)} target="_blank" rel="noreferrer">
              {t('contracts.evidence.open')}
            </a>
          )}
          {item.sha256 && <p className="muted small pre">SHA-256 {item.sha256}</p>}
        </li>
      ))}
    </ul>
  )
}
