import type { TFunction } from 'i18next'
import type { Clock, Explanation } from '@/api/clock-types'
import { exactDurationWords } from '@/lib/countdown'
import { instant } from '@/lib/format'
import { limitWords, word } from '@/lib/words'

const minutesOf = (explanation: Explanation, kinds: string[]) =>
  explanation.intervals.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { from, to }) => sum + (Date.parse(to) - Date.parse(from)) / 60_000, 0)

/** The explanation as one sentence a customer can follow. */
export function whySentence(clock: Clock, explanation: Explanation, t: TFunction): string {
  const length = (minutes: number) => exactDurationWords(Math.round(minutes), (key, options) => t(key, options ?? {}))
  const parts = [t('contracts.why.sentence', { kind: word('kind', clock.kind), start: instant(explanation.start), limit: clock.limit ? limitWords(clock.limit.value, clock.limit.unit) : '–', due: instant(explanation.due) })]
  const closed = minutesOf(explanation, ['CLOSED', 'HOLIDAY'])
  const paused = minutesOf(explanation, ['PAUSED'])
  if (closed > 0) parts.push(t('contracts.why.closedNotCounted', { d: length(closed) }))
  if (paused > 0) parts.push(t('contracts.why.pausedNotCounted', { d: length(paused) }))
  return parts.join(' ')
}
