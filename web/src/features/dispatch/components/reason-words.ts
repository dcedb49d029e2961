import { useTranslation } from 'react-i18next'
import type { DayOnBoard, Told } from '@/api/dispatch-types'
import { instant } from '@/lib/format'

/** Puts reasons into words, with numbers of work orders and names of engineers for their ids. */
export function useReasonWords(board: DayOnBoard) {
  const { t } = useTranslation()
  const numbers = new Map([...board.unscheduled, ...board.engineers.flatMap((lane) => lane.stops.map((stop) => stop.visit))].map(({ visit }) => [String(visit.id), visit.number]))
  const names = new Map(board.engineers.map((lane) => [String(lane.id), lane.name]))
  return ({ code, facts }: Told) => {
    const worded = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        if (name === 'visit') return [name, (numbers.get(String(value)) ?? `#${value}`) || t('dispatch.elsewhere')]
        if (name === 'engineer') return [name, names.get(String(value)) ?? `#${value}`]
        return [name, typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? instant(value) : value]
      }),
    )
    return t(`dispatch.reason.${code as 'fits'}`, worded as { at: string; minutes: number })
  }
}
