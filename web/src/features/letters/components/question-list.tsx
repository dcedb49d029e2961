import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/types'
import { Panel } from '@/components/page'
import { word } from '@/lib/words'

/** What the reader could not settle alone. */
export function QuestionList({ letter: { questions, clauses }, onChoose }: { letter: Letter; onChoose: (clauseId: number) => void }) {
  const { t } = useTranslation()
  if (questions.length === 0) return null
  return (
    <Panel title={t('letters.questions')}>
      <ul className="stack tight">
        {questions.map(({ code, clauseId, detail }) => {
          const about = clauses.find((clause) => clause.id === clauseId)
          const words = detail ?? about?.clause.text.replace(/\s+/g, ' ').slice(0, 40)
          const message = [word('letters.question', code), words].filter(Boolean).join(': ')
          return (
          <li key={`${code}-${clauseId ?? ''}-${detail ?? ''}`}>
            {clauseId ? (
              <button type="button" className="as-link" onClick={() => onChoose(clauseId)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
          )
        })}
      </ul>
    </Panel>
  )
}
