import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/types'

/** What the reader could not settle alone. */
export function QuestionList({ letter: { questions, clauses }, onChoose }: { letter: Letter; onChoose: (clauseId: number) => void }) {
  const { t } = useTranslation()
  if (questions.length === 0) return null
  return (
    <details className="panel questions">
      <summary>{t('letters.questions')} · {questions.length}</summary>
      <ul className="stack tight">
        {questions.map(({ code, clauseId, message }) => {
          const about = clauses.find((clause) => clause.id === clauseId)
          const words = about?.clause.text?.replace(/\s+/g, ' ').slice(0, 40)
          const question = words ? `${words}: ${message}` : message
          return (
          <li key={`${code}-${clauseId ?? ''}`}>
            {clauseId ? (
              <button type="button" className="as-link" onClick={() => onChoose(clauseId)}>
                {question}
              </button>
            ) : (
              question
            )}
          </li>
          )
        })}
      </ul>
    </details>
  )
}
