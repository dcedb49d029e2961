import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { monthWord, today, weekdayWord } from '@/lib/format'
import { useHouseMonth, type HouseDay } from '../api/working-hours'

const looks = { ORDINARY: undefined, DAY_OFF: 'off', WORKED: 'worked', EXCEPTION: 'worked' }

/** What each day of a month is, with its hours. */
export function HouseMonth() {
  const { t } = useTranslation()
  const [month, setMonth] = useState(today().slice(0, 7))
  const query = useHouseMonth(month)
  const [year = 0, number = 1] = month.split('-').map(Number)
  const go = (by: number) => setMonth(new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7))
  return (
    <Panel
      title={t('workingHours.month')}
      extra={
        <>
          <Button icon={<LeftOutlined />} aria-label={t('workingHours.before')} onClick={() => go(-1)} />
          <span className="nowrap">{monthWord(year, number)}</span>
          <Button icon={<RightOutlined />} aria-label={t('workingHours.after')} onClick={() => go(1)} />
        </>
      }
    >
      <QueryStates query={query}>{(days) => <Grid days={days} label={monthWord(year, number)} />}</QueryStates>
    </Panel>
  )
}

function Grid({ days, label }: { days: HouseDay[]; label: string }) {
  return (
    <Scroll>
      <table className="month hours" aria-label={label}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayWord(weekday, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find(Boolean)?.date}>
              {week.map((day, at) => (
                <Cell key={day?.date ?? `blank-${at}`} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Cell({ day }: { day: HouseDay | undefined }) {
  const { t } = useTranslation()
  if (!day) return <td>&nbsp;</td>
  const why = day.kind === 'EXCEPTION' ? t('workingHours.exceptionMark') : (day.name ?? undefined)
  return (
    <td className={day.openings.length === 0 && day.kind === 'ORDINARY' ? 'weekend' : looks[day.kind]} title={why}>
      <strong>{Number(day.date.slice(8))}</strong>
      {day.kind !== 'ORDINARY' && <sup>{t(`workingHours.kind.${day.kind}`)}</sup>}
      {day.openings.length === 0 ? <small>{t('workingHours.closed')}</small> : day.openings.map(({ from, to }) => <small key={from}>{`${from}–${to}`}</small>)}
    </td>
  )
}

/** The days in weeks from Monday; undefined pads the first week. */
function weeksOf(days: HouseDay[]): (HouseDay | undefined)[][] {
  const first = days[0] ? (new Date(`${days[0].date}T00:00:00Z`).getUTCDay() + 6) % 7 : 0
  const padded = [...Array.from<undefined>({ length: first }), ...days]
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) => padded.slice(week * 7, week * 7 + 7))
}
