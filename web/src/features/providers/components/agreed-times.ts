import type { TFunction } from 'i18next'
import type { Provider } from '@/api/provider-types'
import { limitWords, word } from '@/lib/words'

/** "响应 30 分钟", "到场 4 小时": what was agreed, in the unit that reads best. */
export function times(agreement: Provider['agreement'], t: TFunction): string[] {
  const agreed = [
    ['RESPOND', agreement.respondMinutes],
    ['ARRIVE', agreement.arriveMinutes],
    ['RESOLVE', agreement.resolveMinutes],
  ] as const
  const words = agreed.filter(([, minutes]) => minutes !== null).map(([kind, minutes]) => `${word('kind', kind)} ${minutes! % 60 === 0 ? limitWords(minutes! / 60, 'HOURS') : limitWords(minutes, 'MINUTES')}`)
  return agreement.perBreach === null ? words : [...words, t('providers.perBreachIs', { amount: agreement.perBreach })]
}
