import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holidays } from '@/api/contract-types'
import { Facts, Panel } from '@/components/page'
import { today } from '@/lib/format'
import { sourcesOf, specialDays } from './days'
import { YearCalendar } from './year-calendar'

/** The published years, one shown at a time, each with where its days come from. */
export function KnownYears({ holidays }: { holidays: Holidays }) {
  const { t } = useTranslation()
  const { years, source, edition } = holidays
  const last = years.at(-1) ?? 0
  const now = Number(today().slice(0, 4))
  const [chosen, setYear] = useState<number>()
  const year = chosen !== undefined && years.includes(chosen) ? chosen : years.includes(now) ? now : last
  const days = specialDays(holidays, year)
  const count = (kind: string) => days.filter((day) => day.kind === kind).length
  return (
    <Panel title={t('holidays.known')} extra={<Segmented<number> aria-label={t('holidays.year')} value={year} onChange={setYear} options={years.map((value) => ({ value, label: String(value) }))} />}>
      <div className="stack">
        <p className="notice plain">{t('holidays.unpublished', { year: last + 1 })}</p>
        <Facts
          items={[
            [t('holidays.inYear', { year }), t('holidays.counts', { off: count('DAY_OFF'), worked: count('WORKED') })],
            [t('holidays.source'), <Sources key="source" papers={sourcesOf(source, year)} />],
            [t('holidays.edition'), edition === 0 ? t('holidays.shipped') : t('holidays.imported', { n: edition })],
          ]}
        />
        <YearCalendar year={year} days={days} />
      </div>
    </Panel>
  )
}

function Sources({ papers }: { papers: string[] }) {
  return papers.map((paper) => (
    <span key={paper} className="source">
      {/^https?:/.test(paper) ? (
        <a href={paper} target="_blank" rel="noreferrer">
          {paper}
        </a>
      ) : (
        paper
      )}
    </span>
  ))
}
