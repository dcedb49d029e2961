import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviationRow, UnreadDemand } from '@/api/letter-types'
import type { Clause } from '@/api/clause-types'
import { clauseSummary, word } from '@/lib/words'
import { VerdictTag } from './verdict'

/** A row of the table: a demand with its answer, or one to be checked by hand. */
export type Line = DeviationRow | UnreadDemand
export const verdictOf = (line: Line) => ('verdict' in line ? line.verdict : 'check')

interface DeviationTableProps {
  lines: Line[]
  chosen: number | undefined
  onChoose: (number: number) => void
}

/** The deviation table in its customary columns; a row chosen shows both its sentences in the texts. */
export function DeviationTable({ lines, chosen, onChoose }: DeviationTableProps) {
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
        {lines.map((line) => (
          <Row key={line.number} line={line} chosen={line.number === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line: asked, chosen, onChoose }: { line: Line; chosen: boolean; onChoose: (number: number) => void }) {
  const { t } = useTranslation()
  const { number, starred } = asked
  const verdict = verdictOf(asked)
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <tr ref={line} className={chosen ? `chosen ${verdict}` : verdict} aria-current={chosen ? 'true' : undefined} onClick={() => onChoose(number)}>
      <td className="number">
        <button type="button" className="as-link" onClick={() => onChoose(number)}>
          {starred && <span title={t('comparison.starredHint')}>★</span>}
          {number}
        </button>
      </td>
      <td data-label={t('comparison.column.demand')}>
        {asked.item && <span className="muted small nowrap" title={t('comparison.item')}>{`${asked.item} `}</span>}
        {'demand' in asked ? <ClauseWords clause={asked.demand} /> : <p className="clause-words">{asked.text}</p>}
      </td>
      <td data-label={t('comparison.column.offer')}>{'offer' in asked && asked.offer ? <ClauseWords clause={asked.offer} /> : <span className="muted">{'demand' in asked ? t('comparison.noOffer') : '—'}</span>}</td>
      <td data-label={t('comparison.column.verdict')}>
        <VerdictTag verdict={verdict} />
      </td>
      <td data-label={t('comparison.column.reason')} className={verdict === 'equal' ? 'muted' : undefined}>{'reason' in asked ? asked.reason : t('comparison.checkReason')}</td>
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
