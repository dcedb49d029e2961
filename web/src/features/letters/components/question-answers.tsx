import { Button, InputNumber, Select, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterClause } from '@/api/clause-types'
import { calendarWords, word } from '@/lib/words'
import { commonMisses, settled, takesValue, unitsOf, withValue } from './corrections'
import type { AskedQuestion } from './questions'
import type { Studio } from './use-studio'

interface AnswersProps {
  question: AskedQuestion
  studio: Studio
  onNotPromised: () => void
}

interface AboutClause {
  clause: LetterClause
  studio: Studio
}

/** The answers to one question, each one click. */
export function QuestionAnswers({ question: { code, clause, other }, studio, onNotPromised }: AnswersProps) {
  const { t } = useTranslation()
  if (!clause) {
    return (
      <div className="row tight">
        <Answer onClick={onNotPromised}>{t(code === 'levels-undefined' ? 'letters.answer.asWritten' : 'letters.answer.notPromised')}</Answer>
        <span className="muted small">{t('letters.answer.orSelect')}</span>
      </div>
    )
  }
  switch (code) {
    case 'clause-conflict':
      return <Contradiction clause={clause} other={other} studio={studio} />
    case 'clause-blank':
    case 'clause-vague':
      return <MissingNumber clause={clause} studio={studio} mayKeep={code === 'clause-vague'} />
    case 'calendar-not-understood':
      return <Calendar clause={clause} studio={studio} />
    case 'penalty-covers-nothing':
      return <Covers clause={clause} studio={studio} />
    default:
      return (
        <div className="row tight">
          <Answer onClick={() => studio.review.correct(clause.id, { ambiguous: null })}>{t('letters.answer.asRead')}</Answer>
          <Answer onClick={() => studio.review.judge(clause.id, 'REJECTED')}>{t('letters.reject')}</Answer>
          <Answer onClick={() => studio.edit(clause)}>{t('letters.edit')}</Answer>
        </div>
      )
  }
}

function Answer({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button size="small" onClick={onClick}>
      {children}
    </Button>
  )
}

/** One of two promises holds and the other is turned down, or both hold for different cases. */
function Contradiction({ clause, other, studio: { review } }: AboutClause & { other: LetterClause | undefined }) {
  const { t } = useTranslation()
  const laterHolds = () => review.correct(clause.id, { conflict: null })
  const choose = (later: boolean, earlier: boolean) => {
    if (other) review.judge(other.id, earlier ? 'ACCEPTED' : 'REJECTED')
    if (later) laterHolds()
    else review.judge(clause.id, 'REJECTED')
  }
  if (!other) return <Answer onClick={laterHolds}>{t('letters.answer.asRead')}</Answer>
  return (
    <div className="row tight">
      <Answer onClick={() => choose(false, true)}>{t('letters.answer.aHolds')}</Answer>
      <Answer onClick={() => choose(true, false)}>{t('letters.answer.bHolds')}</Answer>
      <Answer onClick={() => choose(true, true)}>{t('letters.answer.bothHold')}</Answer>
    </div>
  )
}

/** A blank or a vague word becomes a number, or is said to be no promise. */
function MissingNumber({ clause: { id, clause }, studio: { review }, mayKeep }: AboutClause & { mayKeep: boolean }) {
  const { t } = useTranslation()
  const units = unitsOf(clause.type)
  const [value, setValue] = useState<number | null>(null)
  const [unit, setUnit] = useState(clause.unit ?? units[1] ?? units[0] ?? 'percent')
  const fill = () => {
    const change = value === null ? undefined : withValue(clause, value)
    if (change) review.correct(id, { ...change, ...(clause.type !== 'penalty' && { unit }) })
  }
  return (
    <div className="row tight">
      {takesValue(clause) && (
        <Space.Compact size="small">
          <InputNumber min={0} size="small" style={{ width: 72 }} value={value} aria-label={t('letters.field.value')} onChange={setValue} onPressEnter={fill} />
          {units.length > 0 && (
            <Select size="small" aria-label={t('letters.field.unit')} style={{ width: 84 }} value={unit} onChange={setUnit} options={units.map((code) => ({ value: code, label: word('clauseUnit', code) }))} />
          )}
          <Button size="small" disabled={value === null} onClick={fill}>
            {t('letters.answer.fill')}
          </Button>
        </Space.Compact>
      )}
      {mayKeep && <Answer onClick={() => review.judge(id, 'ACCEPTED')}>{t('letters.answer.keepVague')}</Answer>}
      <Answer onClick={() => review.judge(id, 'REJECTED')}>{t('letters.answer.notPromised')}</Answer>
    </div>
  )
}

function Calendar({ clause, studio }: AboutClause) {
  const { t } = useTranslation()
  return (
    <div className="row tight">
      {['7x24', 'business-hours', 'business-days'].map((calendar) => (
        <Answer key={calendar} onClick={() => studio.review.correct(clause.id, { calendar, ...settled })}>
          {calendarWords(calendar)}
        </Answer>
      ))}
      <Answer onClick={() => studio.edit(clause)}>{t('letters.edit')}</Answer>
    </div>
  )
}

function Covers({ clause, studio: { review, edit } }: AboutClause) {
  const { t } = useTranslation()
  return (
    <div className="row tight">
      <Answer onClick={() => review.correct(clause.id, { covers: [...commonMisses] })}>{t('letters.answer.coversAll')}</Answer>
      {commonMisses.map((miss) => (
        <Answer key={miss} onClick={() => review.correct(clause.id, { covers: [miss] })}>
          {word('covers', miss)}
        </Answer>
      ))}
      <Answer onClick={() => edit(clause)}>{t('letters.edit')}</Answer>
    </div>
  )
}
