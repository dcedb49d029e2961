import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterComparison } from '@/api/letter-types'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { useHotkeys } from '@/lib/hotkeys'
import type { Pair } from '../api/compare-letters'
import { ClauseWords, DeviationTable, verdictOf, type Line } from './deviation-table'
import { SideText } from './side-text'
import { TableDownload } from './table-download'
import { VerdictTag, verdicts, type Shown } from './verdict'

/** The deviation table with its totals, and both texts kept at the chosen row. */
export function ComparisonView({ comparison, pair }: { comparison: LetterComparison; pair: Pair }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>()
  const [chosen, setChosen] = useState<number>()
  const { rows, check, extra } = comparison
  const lines = useMemo<Line[]>(() => [...rows, ...check].toSorted((one, other) => one.number - other.number), [rows, check])
  const shown = filter === undefined ? lines : lines.filter((line) => (filter === 'starred' ? line.starred : verdictOf(line) === filter))
  const move = (step: number) => {
    const at = shown.findIndex(({ number }) => number === chosen)
    setChosen(shown[Math.max(0, Math.min(shown.length - 1, at + step))]?.number)
  }
  useHotkeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  const choose = (number: number) => {
    if (!shown.some((row) => row.number === number)) setFilter(undefined)
    setChosen(number)
  }
  const row = lines.find(({ number }) => number === chosen)
  return (
    <>
      <div className="row apart">
        <Totals comparison={comparison} all={lines.length} filter={filter} onFilter={setFilter} />
        <div className="row no-print">
          <Button onClick={() => window.print()}>{t('comparison.print')}</Button>
          <TableDownload pair={pair} />
        </div>
      </div>
      {filter !== 'extra' && (
        <div className="panel deviations-box">
          {shown.length > 0 ? <DeviationTable lines={shown} chosen={chosen} onChoose={setChosen} /> : <EmptyState text={t(lines.length > 0 ? 'comparison.noRows' : 'comparison.noDemands')} />}
        </div>
      )}
      {filter === 'extra' && <Extra clauses={extra} />}
      <div className="comparison-texts no-print">
        <SideText title={t('comparison.demand')} side={comparison.demand} marks={marks(lines, 'demand')} current={row?.number} onChoose={choose} />
        <SideText title={t('comparison.offer')} side={comparison.offer} marks={marks(lines, 'offer')} current={row && 'offer' in row && row.offer ? row.number : undefined} onChoose={choose} />
      </div>
    </>
  )
}

/** One clause may answer several demands: each row has its own mark, at the same place. */
const marks = (lines: Line[], side: 'demand' | 'offer') =>
  lines.flatMap((line) => {
    const place = 'verdict' in line ? line[side] : side === 'demand' ? line : null
    return place?.start != null && place.end != null ? [{ id: line.number, start: place.start, end: place.end, tone: `verdict-${verdictOf(line)}` }] : []
  })

/** What of the table is shown: one verdict, what nobody asked for, or the non-negotiable demands. */
type Filter = Shown | 'starred'

interface TotalsProps {
  comparison: LetterComparison
  all: number
  filter: Filter | undefined
  onFilter: (filter: Filter | undefined) => void
}

function Totals({ comparison: { totals, starred }, all, filter, onFilter }: TotalsProps) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('comparison.totals')} className="row verdict-totals">
      <button type="button" aria-pressed={filter === undefined} onClick={() => onFilter(undefined)}>
        {t('comparison.all')} <strong>{all}</strong>
      </button>
      {starred.all > 0 && (
        <button type="button" title={t('comparison.starredHint')} aria-pressed={filter === 'starred'} onClick={() => onFilter(filter === 'starred' ? undefined : 'starred')}>
          {t('comparison.starred')} <strong>{starred.all}</strong>
          {starred.worse + starred.missing > 0 && <span className="verdict worse">{t('comparison.starredUnmet', { n: starred.worse + starred.missing })}</span>}
        </button>
      )}
      {[...verdicts, ...(totals.extra > 0 ? (['extra'] as const) : [])].map((verdict) => (
        <button key={verdict} type="button" aria-pressed={filter === verdict} onClick={() => onFilter(filter === verdict ? undefined : verdict)}>
          <VerdictTag verdict={verdict} /> <strong>{totals[verdict]}</strong>
        </button>
      ))}
    </div>
  )
}

/** What the offer promises without being asked. */
function Extra({ clauses }: { clauses: LetterComparison['extra'] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('comparison.extra')}>
      <ul className="part-list" aria-label={t('comparison.extra')}>
        {clauses.map((clause) => (
          <li key={`${clause.start}-${clause.end}-${clause.type}-${clause.value ?? ''}`}>
            <div>
              <ClauseWords clause={clause} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
