import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviationRow } from '@/api/letter-types'
import type { Clause } from '@/api/types'
import { clauseSummary, word } from '@/lib/words'
import { VerdictTag } from './verdict'

interface DeviationTableProps {
  rows: DeviationRow[]
  chosen: number | undefined
  onChoose: (number: number) => void
}

/** The deviation table in its customary columns; a row chosen shows both its sentences in the texts. */
export function DeviationTable({ rows, chosen, onChoose }: DeviationTableProps) {
  const { t } = useTranslation()
  return (
    <table className="deviations" aria-label={t('comparison.table')}>
      <thead>
        <tr>
          {(['number', 'demand', 'offer', 'verdict', 'reason'] as const).map((column) => (
            <th key={column} scope="col" className={`column-${column}`}>
              {t(`comparison.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} chosen={row.number === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { number, verdict, reason, demand, offer }, chosen, onChoose }: { row: DeviationRow; chosen: boolean; onChoose: (number: number) => void }) {
  const { t } = useTranslation()
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <tr ref={line} className={chosen ? `chosen ${verdict}` : verdict} aria-current={chosen ? 'true' : undefined} onClick={() => onChoose(number)}>
      <td className="number">
        <button type="button" className="as-link" onClick={() => onChoose(number)}>
          {number}
        </button>
      </td>
      <td data-label={t('comparison.column.demand')}>
        <ClauseWords clause={demand} />
      </td>
      <td data-label={t('comparison.column.offer')}>{offer ? <ClauseWords clause={offer} /> : <span className="muted">{t('comparison.noOffer')}</span>}</td>
      <td data-label={t('comparison.column.verdict')}>
        <VerdictTag verdict={verdict} />
      </td>
      <td data-label={t('comparison.column.reason')}>{reason}</td>
    </tr>
  )
}

export function ClauseWords({ clause }: { clause: Clause }) {
  return (
    <>
      <strong>{word('clauseType', clause.type)}</strong> {clauseSummary(clause)}
      <p className="muted small clause-words">{clause.text}</p>
    </>
  )
}
