import { Table } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { HolidayImport } from '@/api/contract-types'
import { Scroll } from '@/components/scroll'
import { weekdayWord } from '@/lib/format'
import { daysAfter, isWeekend, weekdayOf } from './days'
import { YearCalendar } from './year-calendar'

type Change = HolidayImport['days'][number]

/** A whole new year as a calendar; the days of a known year that become something else as a table. */
export function ChangedDays({ outcome }: { outcome: HolidayImport }) {
  const { t } = useTranslation()
  const elsewhere = outcome.days.filter(({ date }) => !outcome.yearsAdded.includes(Number(date.slice(0, 4))))
  return (
    <>
      {outcome.yearsAdded.map((year) => (
        <section key={year} className="stack" aria-label={t('holidays.newYear', { year })}>
          <h3>{t('holidays.newYear', { year })}</h3>
          <YearCalendar year={year} days={daysAfter(outcome, year)} />
        </section>
      ))}
      {elsewhere.length > 0 && (
        <Scroll>
          <Table<Change>
            aria-label={t('holidays.changedDays')}
            size="small"
            rowKey="date"
            pagination={false}
            dataSource={elsewhere}
            columns={[
              { key: 'date', title: t('holidays.date'), render: (_, { date, name }) => <DayName date={date} name={name} /> },
              { key: 'before', title: t('holidays.before'), render: (_, { date, before }) => <span className="muted">{kindWords(t, date, before)}</span> },
              { key: 'after', title: t('holidays.after'), render: (_, { date, after }) => <strong>{kindWords(t, date, after)}</strong> },
            ]}
          />
        </Scroll>
      )}
    </>
  )
}

function DayName({ date, name }: { date: string; name: string }) {
  return (
    <>
      <span className="nowrap">{`${date} ${weekdayWord(weekdayOf(date), 'short')}`}</span> <span className="muted">{name}</span>
    </>
  )
}

function kindWords(t: TFunction, date: string, kind: Change['before']): string {
  switch (kind) {
    case 'DAY_OFF':
      return t('holidays.kind.off')
    case 'WORKED':
      return t('holidays.kind.worked')
    case 'ORDINARY':
      return t(isWeekend(date) ? 'holidays.kind.weekend' : 'holidays.kind.weekday')
  }
}
