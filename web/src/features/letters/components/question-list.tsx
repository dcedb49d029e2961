import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter, LetterClause } from '@/api/types'
import { useNotPromised } from './not-promised'
import { QuestionAnswers } from './question-answers'
import { openQuestions, type AskedQuestion } from './questions'
import type { Studio } from './use-studio'

/** What the reader could not settle alone, each with the way to its clause and the answers that make sense. */
export function QuestionList({ letter, studio }: { letter: Letter; studio: Studio }) {
  const { t } = useTranslation()
  const { isAnswered, answer, takeBack } = useNotPromised(letter.id)
  const [open, setOpen] = useState(studio.editable)
  const all = openQuestions(letter)
  const asked = all.filter(({ clauseId, code }) => clauseId !== null || !isAnswered(code))
  const answered = all.length - asked.length
  if (all.length === 0) return null
  return (
    <details className="panel questions" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{asked.length > 0 ? `${t('letters.questions')} · ${asked.length}` : t('letters.questionsDone')}</summary>
      <ul className="question-list" aria-label={t('letters.questions')}>
        {asked.map((question) => (
          <li key={question.key}>
            <p>{question.message}</p>
            <Subjects question={question} onJump={studio.jump} />
            {studio.editable && <QuestionAnswers question={question} studio={studio} onNotPromised={() => answer(question.code)} />}
          </li>
        ))}
      </ul>
      {answered > 0 && (
        <button type="button" className="as-link small" onClick={takeBack}>
          {t('letters.answer.takeBack', { n: answered })}
        </button>
      )}
    </details>
  )
}

/** The clauses a question is about, lettered where there are two. */
function Subjects({ question: { clause, other }, onJump }: { question: AskedQuestion; onJump: (id: number) => void }) {
  const subjects = (other ? [other, clause] : [clause]).filter((one): one is LetterClause => one !== undefined)
  return subjects.map((one, at) => (
    <button key={one.id} type="button" className="as-link question-subject" onClick={() => onJump(one.id)}>
      {subjects.length > 1 && <strong>{'AB'[at]} </strong>}
      {one.clause.text.replace(/\s+/g, ' ')}
    </button>
  ))
}
