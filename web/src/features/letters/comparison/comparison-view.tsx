import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviationRow, LetterComparison } from '@/api/letter-types'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { useHotkeys } from '@/lib/hotkeys'
import { useComparisonDownload, type Pair } from '../api/compare-letters'
import { ClauseWords, DeviationTable } from './deviation-table'
import { SideText } from './side-text'
import { VerdictTag, verdicts, type Shown } from './verdict'

/** The deviation table with its totals, and both texts kept at the chosen row. */
export function ComparisonView({ comparison, pair }: { comparison: LetterComparison; pair: Pair }) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Shown>()
  const [chosen, setChosen] = useState<number>()
  const download = useComparisonDownload()
  const { rows, extra, totals } = comparison
  const shown = filter === undefined ? rows : rows.filter(({ verdict }) => verdict === filter)
  const move = (step: number) => {
    const at = shown.findIndex(({ number }) => number === chosen)
    setChosen(shown[Math.max(0, Math.min(shown.length - 1, at + step))]?.number)
  }
  useHotkeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) })
  const choose = (number: number) => {
    if (!shown.some((row) => row.number === number)) setFilter(undefined)
    setChosen(number)
  }
  const row = rows.find(({ number }) => number === chosen)
  return (
    <>
      <div className="row apart">
        <Totals totals={totals} all={rows.length} filter={filter} onFilter={setFilter} />
        <div className="row no-print">
          <Button onClick={() => window.print()}>{t('comparison.print')}</Button>
          <Button loading={download.isPending} onClick={() => download.mutate(pair)}>
            {t('comparison.docx')}
          </Button>
        </div>
      </div>
      {filter !== 'extra' && (
        <div className="panel deviations-box">
          {shown.length > 0 ? <DeviationTable rows={shown} chosen={chosen} onChoose={setChosen} /> : <EmptyState text={t(rows.length > 0 ? 'comparison.noRows' : 'comparison.noDemands')} />}
        </div>
      )}
      {filter === 'extra' && <Extra clauses={extra} />}
      <div className="comparison-texts no-print">
        <SideText title={t('comparison.demand')} side={comparison.demand} marks={marks(rows, 'demand')} current={row?.number} onChoose={choose} />
        <SideText title={t('comparison.offer')} side={comparison.offer} marks={marks(rows, 'offer')} current={row?.offer ? row.number : undefined} onChoose={choose} />
      </div>
    </>
  )
}

/** One clause may answer several demands: each row has its own mark, at the same place. */
const marks = (rows: DeviationRow[], side: 'demand' | 'offer') =>
  rows.flatMap(({ number, verdict, [side]: clause }) => (clause ? [{ id: number, start: clause.start, end: clause.end, tone: `verdict-${verdict}` }] : []))

interface TotalsProps {
  totals: LetterComparison['totals']
  all: number
  filter: Shown | undefined
  onFilter: (filter: Shown | undefined) => void
}

function Totals({ totals, all, filter, onFilter }: TotalsProps) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('comparison.totals')} className="row verdict-totals">
      <button type="button" aria-pressed={filter === undefined} onClick={() => onFilter(undefined)}>
        {t('comparison.all')} <strong>{all}</strong>
      </button>
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
