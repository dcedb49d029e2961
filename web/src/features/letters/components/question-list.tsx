import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter, LetterClause } from '@/api/clause-types'
import { useNotPromised } from '../api/review-letter'
import { QuestionAnswers } from './question-answers'
import { openQuestions, type AskedQuestion } from './questions'
import type { Studio } from './use-studio'

/**
 * What the reader could not settle alone, each with the way to its clause and the answers that make sense. A settled
 * question keeps its place, so that nothing moves under the pointer.
 */
export function QuestionList({ letter, studio }: { letter: Letter; studio: Studio }) {
  const { t } = useTranslation()
  const { say, takeBack } = useNotPromised(letter.id)
  const [open, setOpen] = useState(studio.editable)
  const asked = openQuestions(letter)
  const seen = useSeen(asked)
  const [late] = useState(asked.length === 0)
  const { notPromised } = letter
  if (seen.length === 0 && notPromised.length === 0) return null
  return (
    <details className={`panel questions${late ? ' late' : ''}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{asked.length > 0 ? `${t('letters.questions')} · ${asked.length}` : t('letters.questionsDone')}</summary>
      <ul className="question-list" aria-label={t('letters.questions')}>
        {seen.map((before) => {
          const now = asked.find(({ key }) => key === before.key)
          return (
            <li key={before.key} className={now ? undefined : 'settled'}>
              <p>
                {!now && <span className="tag quiet">{t('letters.answer.settled')}</span>} {(now ?? before).message}
              </p>
              <Subjects question={now ?? before} onJump={studio.jump} />
              {studio.editable && (
                <fieldset className="bare" disabled={!now} aria-hidden={!now}>
                  <QuestionAnswers question={now ?? before} studio={studio} onNotPromised={() => say.mutate(before.code)} />
                </fieldset>
              )}
            </li>
          )
        })}
      </ul>
      {notPromised.length > 0 && (
        <p className="small">
          {studio.editable ? (
            <button type="button" className="as-link" onClick={() => takeBack.mutate(notPromised.map(({ code }) => code))}>
              {t('letters.answer.takeBack', { n: notPromised.length })}
            </button>
          ) : (
            <span className="muted">{t('letters.answer.left', { n: notPromised.length })}</span>
          )}
        </p>
      )}
    </details>
  )
}

/** Every question asked since the page was opened, in the order they came. */
function useSeen(asked: AskedQuestion[]): AskedQuestion[] {
  const [seen, setSeen] = useState(asked)
  const fresh = asked.filter(({ key }) => seen.every((one) => one.key !== key))
  if (fresh.length === 0) return seen
  const all = [...seen, ...fresh]
  setSeen(all)
  return all
}

/** The clauses a question is about, lettered where there are two. */
function Subjects({ question: { clause, other }, onJump }: { question: AskedQuestion; onJump: (id: number) => void }) {
  const subjects = (other ? [other, clause] : [clause]).filter((one): one is LetterClause => one !== undefined)
  return subjects.map((one, at) => (
    <button key={one.id} type="button" className="as-link question-subject" onClick={() => onJump(one.id)}>
      {subjects.length > 1 && <strong>{'AB'[at]} </strong>}
      {one.clause.text?.replace(/\s+/g, ' ')}
    </button>
  ))
}
