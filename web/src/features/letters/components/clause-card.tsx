import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterClause } from '@/api/types'
import { clauseSummary, word } from '@/lib/words'
import type { Verdict } from '../api/review-letter'

interface ClauseCardProps {
  clause: LetterClause
  chosen: boolean
  editable: boolean
  onChoose: () => void
  onJudge: (verdict: Verdict) => void
  onEdit: () => void
}

export function ClauseCard({ clause: { clause, status, origin, rules }, chosen, editable, onChoose, onJudge, onEdit }: ClauseCardProps) {
  const { t } = useTranslation()
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const doubts = [clause.vague && t('letters.vague'), clause.blank && t('letters.blank'), clause.ambiguous && t('letters.ambiguous')].filter(Boolean)
  return (
    <li ref={card} className={`clause ${status.toLowerCase()}${chosen ? ' chosen' : ''}`} aria-current={chosen ? 'true' : undefined}>
      <button type="button" className="clause-choose" onClick={onChoose}>
        <span className="row apart">
          <span className="row tight">
            <strong>{word('clauseType', clause.type)}</strong>
            <span>{clauseSummary(clause)}</span>
          </span>
          <span className={`tag ${status === 'ACCEPTED' ? 'accent' : 'quiet'}`}>{word('clauseStatus', status)}</span>
        </span>
        <span className="muted small clause-words">{clause.text}</span>
      </button>
      <div className="row apart">
        <span className="row tight small muted" title={rules.length > 0 ? `${t('letters.rules')}: ${rules.join(', ')}` : undefined}>
          {word('origin', origin)}
          {doubts.map((doubt) => (
            <span key={String(doubt)} className="tag">
              {doubt}
            </span>
          ))}
        </span>
        {editable && (
          <span className="row tight">
            {status !== 'ACCEPTED' && (
              <Button size="small" onClick={() => onJudge('accept')}>
                {t('letters.accept')}
              </Button>
            )}
            {status !== 'REJECTED' && (
              <Button size="small" onClick={() => onJudge('reject')}>
                {t('letters.reject')}
              </Button>
            )}
            {status === 'REJECTED' && (
              <Button size="small" onClick={() => onJudge('reopen')}>
                {t('letters.reopen')}
              </Button>
            )}
            <Button size="small" onClick={onEdit}>
              {t('letters.edit')}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}
