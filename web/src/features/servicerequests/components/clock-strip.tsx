import { useTranslation } from 'react-i18next'
import type { Clock } from '@/api/clock-types'
import { DueBadge } from '@/components/due-badge'
import { EmptyState } from '@/components/query-states'
import { calendarWords, limitWords, word } from '@/lib/words'

/** Every clock of the request; a click explains its due time. */
export function ClockStrip({ clocks, onExplain }: { clocks: Clock[]; onExplain: (obligationId: number) => void }) {
  const { t } = useTranslation()
  if (clocks.length === 0) return <EmptyState text={t('requests.clocksEmpty')} />
  return (
    <ul className="clock-strip">
      {clocks.map((clock) => (
        <li key={clock.obligationId}>
          <button type="button" onClick={() => onExplain(clock.obligationId)}>
            <span className="row apart">
              <strong>{word('kind', clock.kind)}</strong>
              <span className="muted small">{[clock.limit && limitWords(clock.limit.value, clock.limit.unit), clock.calendar && calendarWords(clock.calendar)].filter(Boolean).join(' · ')}</span>
            </span>
            <DueBadge clock={clock} />
            <span className="visually-hidden">{t('requests.openClock', { kind: word('kind', clock.kind) })}</span>
            {clock.state === 'PAUSED' && clock.breachedAt && <span className="broken-number small">{t('countdown.overUnknown')}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
