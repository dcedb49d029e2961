import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Facts, Panel } from '@/components/page'
import { instant, weekdayWord } from '@/lib/format'
import { weekdays, type HouseEdition, type HouseWeek } from '../api/working-hours'
import { HoursDialog } from './hours-dialog'
import { openingsText } from './openings'

/** What holds now, and what held before. */
export function HoursPanel({ editions }: { editions: HouseEdition[] }) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState(false)
  const now = editions.at(-1) as HouseEdition
  const past = editions.slice(0, -1).toReversed()
  return (
    <Panel
      title={t('workingHours.hours')}
      extra={
        <Authorized to="users.manage">
          <Button type="primary" onClick={() => setChanging(true)}>
            {t('workingHours.edit')}
          </Button>
        </Authorized>
      }
    >
      <div className="stack">
        <WeekFacts hours={now.hours} />
        <Facts items={[[t('workingHours.decided'), <Decided key="decided" edition={now} />]]} />
        {past.length > 0 && (
          <details>
            <summary>{t('workingHours.past')}</summary>
            {past.map((edition) => (
              <section key={edition.edition} className="stack" aria-label={t('workingHours.edition', { n: edition.edition })}>
                <h3>
                  {t('workingHours.edition', { n: edition.edition })} · <Decided edition={edition} />
                </h3>
                <WeekFacts hours={edition.hours} />
              </section>
            ))}
          </details>
        )}
      </div>
      {changing && <HoursDialog edition={now} onClose={() => setChanging(false)} />}
    </Panel>
  )
}

function Decided({ edition }: { edition: HouseEdition }) {
  const { t } = useTranslation()
  return edition.decidedAt ? t('workingHours.decidedBy', { who: edition.decidedBy, at: instant(edition.decidedAt) }) : t('workingHours.shipped')
}

function WeekFacts({ hours }: { hours: HouseWeek }) {
  const { t } = useTranslation()
  const exceptions = hours.exceptions.toSorted((a, b) => a.date.localeCompare(b.date))
  return (
    <Facts
      items={[
        ...weekdays.map((day, at): [string, string] => [weekdayWord(at, 'short'), openingsText(hours.week[day]) || t('workingHours.closed')]),
        [t('workingHours.holidays'), t(hours.holidays ? 'workingHours.holidaysOff' : 'workingHours.holidaysWorked')],
        [t('workingHours.exceptions'), exceptions.length === 0 ? t('workingHours.noExceptions') : <ul>{exceptions.map(({ date, openings }) => <li key={date}>{`${date} ${openingsText(openings) || t('workingHours.allClosed')}`}</li>)}</ul>],
      ]}
    />
  )
}
