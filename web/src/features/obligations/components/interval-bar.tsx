import { useTranslation } from 'react-i18next'
import type { Explanation, IntervalKind } from '@/api/clock-types'
import { exactDurationWords } from '@/lib/countdown'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'

type Interval = Explanation['intervals'][number]

const minutes = (interval: Interval) => Math.round((Date.parse(interval.to) - Date.parse(interval.from)) / 60_000)
/** Long closed nights would squeeze the counted minutes to nothing, so widths grow with the root of the time. */
const width = (interval: Interval) => Math.max(1, Math.sqrt(minutes(interval)))
const kinds: IntervalKind[] = ['COUNTED', 'PAUSED', 'CLOSED', 'HOLIDAY']

export function IntervalBar({ intervals }: { intervals: Interval[] }) {
  const { t } = useTranslation()
  if (intervals.length === 0) return <p className="muted">{t('contracts.why.intervalsEmpty')}</p>
  const present = kinds.filter((kind) => intervals.some((interval) => interval.kind === kind))
  return (
    <div className="stack tight">
      <div className="interval-bar" aria-hidden="true">
        {intervals.map((interval) => (
          <span key={interval.from} className={`interval ${interval.kind.toLowerCase()}`} style={{ flexGrow: width(interval) }} title={word('intervalKind', interval.kind)} />
        ))}
      </div>
      <div className="row small muted" aria-hidden="true">
        {present.map((kind) => (
          <span key={kind} className="row tight">
            <span className={`swatch interval ${kind.toLowerCase()}`} />
            {word('intervalKind', kind)}
          </span>
        ))}
      </div>
      <ol className="interval-list">
        {intervals.map((interval) => (
          <li key={interval.from}>
            <span className={interval.kind === 'COUNTED' ? undefined : 'muted'}>{word('intervalKind', interval.kind)}</span>
            <span className="muted nowrap">
              {instant(interval.from)} → {instant(interval.to)}
            </span>
            <span className={interval.kind === 'COUNTED' ? 'num' : 'num muted'}>{exactDurationWords(minutes(interval), (key, options) => t(key, options ?? {}))}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
