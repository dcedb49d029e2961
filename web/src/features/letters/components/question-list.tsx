import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/types'
import { Panel } from '@/components/page'
import { word } from '@/lib/words'

/** What the reader could not settle alone. */
export function QuestionList({ questions, onChoose }: { questions: Letter['questions']; onChoose: (clauseId: number) => void }) {
  const { t } = useTranslation()
  if (questions.length === 0) return null
  return (
    <Panel title={t('letters.questions')}>
      <ul className="stack tight">
        {questions.map(({ code, clauseId, detail }) => {
          const message = [word('letters.question', code), detail].filter(Boolean).join(': ')
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
