import { useTranslation } from 'react-i18next'
import { weekdayWord, monthWord } from '@/lib/format'
import { holidayOf, stretches, weekdayOf, weeksOf, type SpecialDay, type Stretch } from './days'

const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** A year at a glance: every month with its days off and the weekend days worked instead, and the same as a list. */
export function YearCalendar({ year, days }: { year: number; days: SpecialDay[] }) {
  const { t } = useTranslation()
  const special = new Map(days.map((day) => [day.date, day]))
  return (
    <div className="stack">
      <HolidayList days={days} />
      <div className="row small muted">
        <span className="row tight">
          <span className="day-mark off">{t('holidays.off')}</span> {t('holidays.offHint')}
        </span>
        <span className="row tight">
          <span className="day-mark worked">{t('holidays.worked')}</span> {t('holidays.workedHint')}
        </span>
      </div>
      <div className="year">
        {months.map((month) => (
          <Month key={month} year={year} month={month} special={special} />
        ))}
      </div>
    </div>
  )
}

function Month({ year, month, special }: { year: number; month: number; special: Map<string, SpecialDay> }) {
  const weeks = weeksOf(year, month)
  return (
    <table className="month">
      <caption>{monthWord(year, month)}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayWord(weekday, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, at) => (
              <Day key={date ?? `blank-${at}`} date={date} day={date === undefined ? undefined : special.get(date)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ date, day }: { date: string | undefined; day: SpecialDay | undefined }) {
  const { t } = useTranslation()
  if (date === undefined) return <td>&nbsp;</td>
  const number = Number(date.slice(8))
  if (!day) return <td className={weekdayOf(date) > 4 ? 'weekend' : undefined}>{number}</td>
  const off = day.kind === 'DAY_OFF'
  return (
    <td className={off ? 'off' : 'worked'} title={`${date} ${day.name}`}>
      {number}
      <sup>{t(off ? 'holidays.off' : 'holidays.worked')}</sup>
    </td>
  )
}

/** The holidays of the year in words. */
function HolidayList({ days }: { days: SpecialDay[] }) {
  const { t } = useTranslation()
  const found = stretches(days)
  const names = [...new Set(found.map(({ name }) => holidayOf(name)))]
  return (
    <ul className="holiday-list" aria-label={t('holidays.list')}>
      {names.map((name) => {
        const own = found.filter((one) => holidayOf(one.name) === name)
        const worked = own.filter(({ kind }) => kind === 'WORKED')
        return (
          <li key={name}>
            <strong>{name}</strong>
            <span>{own.filter(({ kind }) => kind === 'DAY_OFF').map(rangeWords).join(t('holidays.and'))}</span>
            {worked.length > 0 && <span className="muted">{t('holidays.workedOn', { dates: worked.map(rangeWords).join(t('holidays.and')) })}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function rangeWords({ first, last, days }: Stretch): string {
  return days === 1 ? first.slice(5) : `${first.slice(5)} – ${last.slice(5)}`
}
