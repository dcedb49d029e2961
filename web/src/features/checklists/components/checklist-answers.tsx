import { useTranslation } from 'react-i18next'
import type { Question, VisitChecklist } from '@/api/checklist-types'
import { Panel } from '@/components/page'
import { asked } from '@/lib/field/checklist'
import { inLanguage } from '@/lib/words'
import { limitWords } from './question-field'

/** What was answered, for whoever reads the visit. */
export function ChecklistAnswers({ checklist }: { checklist: VisitChecklist }) {
  const { t } = useTranslation()
  const lines = asked(checklist.questions, checklist.answers).filter(({ type, key }) => type === 'SECTION' || key in checklist.answers)
  if (Object.keys(checklist.answers).length === 0) return null
  return (
    <Panel title={inLanguage(checklist.title.zh || checklist.title.en, checklist.title.en || checklist.title.zh)} extra={<span className="muted small">{t('checklists.versionN', { n: checklist.version })}</span>}>
      <ul className="answer-list">
        {lines.map((question) => {
          const answer = checklist.answers[question.key]
          const words = inLanguage(question.text.zh || question.text.en, question.text.en || question.text.zh)
          if (!answer) return <li key={question.key} className="answer-section">{words}</li>
          return (
            <li key={question.key} className="answer-line">
              <span className="muted">{words}</span>
              <span className={answer.failed ? 'broken-number' : undefined}>
                {spoken(question, answer.value, t('checklists.yes'), t('checklists.no'))}
                {answer.failed && ` · ${t('checklists.failed')}${limitWords(question) && ` (${limitWords(question)})`}`}
                {answer.note && <div className="muted small">{answer.note}</div>}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function spoken(question: Question, value: string, yes: string, no: string): string {
  if (question.type === 'YES_NO') return value === 'YES' ? yes : no
  if (question.type === 'NUMBER') return `${value} ${question.limits?.unit ?? ''}`.trim()
  const choice = question.choices.find(({ key }) => key === value)
  return choice ? inLanguage(choice.text.zh || choice.text.en, choice.text.en || choice.text.zh) : value
}
