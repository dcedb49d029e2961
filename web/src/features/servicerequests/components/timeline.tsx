import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '@/api/types'
import { EmptyState } from '@/components/query-states'
import { instant, instantExact } from '@/lib/format'
import { word } from '@/lib/words'

function isBreach(kind: string) {
  return /^breach/i.test(kind)
}

const kindWord = (kind: string) => {
  const known = word('requests.entry', kind.toLowerCase().replaceAll('_', '-'))
  return known === kind.toLowerCase().replaceAll('_', '-') ? word('kind', kind) : known
}

/** What happened, newest first; every entry keeps when it happened and who says so. */
export function RequestTimeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return <EmptyState text={t('requests.timelineEmpty')} />
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id - a.id)
  return (
    <ol className="timeline" aria-label={t('requests.timeline')}>
      {newestFirst.map((entry) => (
        <li key={entry.id} className={isBreach(entry.kind) ? 'breach' : undefined}>
          <div className="row apart">
            <span className="row tight">
              <strong>{kindWord(entry.kind)}</strong>
              {entry.actor && <span className="muted">{entry.actor}</span>}
              {entry.internal && <span className="tag quiet">{t('requests.internal')}</span>}
            </span>
            <time className="muted small" dateTime={entry.at} title={instantExact(entry.at)}>
              {instant(entry.at)}
            </time>
          </div>
          {entry.text && <p className="pre">{entry.text}</p>}
        </li>
      ))}
    </ol>
  )
}
