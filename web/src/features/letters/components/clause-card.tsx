import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterClause, LetterClauseStatus } from '@/api/clause-types'
import { amountWords, clauseSummary, word } from '@/lib/words'
import { ClauseStrip } from './clause-strip'
import type { Studio } from './use-studio'

export function ClauseCard({ clause: read, studio }: { clause: LetterClause; studio: Studio }) {
  const card = useRef<HTMLLIElement>(null)
  const { id, clause, status } = read
  const chosen = id === studio.current
  const { touched } = studio
  useEffect(() => {
    // The clause chosen beforehand does not scroll the page away from its head.
    if (chosen && touched) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen, touched])
  return (
    <li ref={card} className={`clause ${status.toLowerCase()}${chosen ? ' chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <button type="button" className="clause-choose" onClick={() => studio.choose(id)} data-cedes-enter={chosen ? '' : undefined}>
        <span className="row apart">
          <span className="row tight">
            <strong>{word('clauseType', clause.type)}</strong>
            <span>{clauseSummary(clause)}</span>
          </span>
          <span className={`tag ${status === 'ACCEPTED' ? 'accent' : 'quiet'}`}>{word('clauseStatus', status)}</span>
        </span>
        <span className="muted small clause-words">{clause.text}</span>
      </button>
      {chosen && studio.editable && <ClauseStrip clause={clause} studio={studio} />}
      <div className="row apart">
        <Found clause={read} />
        {studio.editable && <Judge clause={read} studio={studio} />}
      </div>
    </li>
  )
}

/** Where a clause comes from: the rules that found it, its place in the text, and what is doubtful about it. */
function Found({ clause: { clause, origin, rules, read, departs } }: { clause: LetterClause }) {
  const { t } = useTranslation()
  const by = origin === 'READER' && rules.length > 0 ? rules.map((rule) => word('letterRule', rule)).join(t('letters.and')) : undefined
  const doubts = [clause.vague && t('letters.vague'), clause.blank && t('letters.blank'), clause.ambiguous && t('letters.ambiguous'), clause.conflict && t('letters.conflict')].filter(Boolean)
  return (
    <span className="row tight small muted">
      <span title={by && rules.join(', ')}>{by ? t('letters.foundBy', { rule: by }) : word('origin', origin)}</span>
      {clause.start != null && clause.end != null && clause.end > clause.start && <span className="nowrap">{t('letters.span', { from: clause.start + 1, to: clause.end })}</span>}
      {departs && (
        <span className="tag departs">
          {t('letters.departs')} · {read && amountWords(read) ? t('letters.departsFrom', { words: [read.per && word('clausePer', read.per), amountWords(read)].filter(Boolean).join(' ') }) : t('letters.departsFromNothing')}
        </span>
      )}
      {doubts.map((doubt) => (
        <span key={String(doubt)} className="tag doubt">
          {doubt}
        </span>
      ))}
    </span>
  )
}

const judgements = [
  ['ACCEPTED', 'accept'],
  ['REJECTED', 'reject'],
] as const satisfies [LetterClauseStatus, string][]

function Judge({ clause, studio }: { clause: LetterClause; studio: Studio }) {
  const { t } = useTranslation()
  const { id, status } = clause
  return (
    <span className="row tight">
      {judgements
        .filter(([to]) => to !== status)
        .map(([to, name]) => (
          <Button key={to} size="small" onClick={() => studio.review.judge(id, to)}>
            {t(`letters.${name}`)}
          </Button>
        ))}
      {status === 'REJECTED' && (
        <Button size="small" onClick={() => studio.review.judge(id, 'PROPOSED')}>
          {t('letters.reopen')}
        </Button>
      )}
      <Button size="small" onClick={() => studio.edit(clause)}>
        {t('letters.edit')}
      </Button>
    </span>
  )
}
