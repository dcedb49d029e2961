import { Button, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Question, VisitChecklist } from '@/api/checklist-types'
import { asked, missing, passedOver } from '@/lib/field/checklist'
import { inLanguage } from '@/lib/words'
import { QuestionField } from './question-field'

interface ChecklistFormProps {
  checklist: Pick<VisitChecklist, 'questions' | 'answers'>
  /** Questions that have a picture. */
  pictured: ReadonlySet<string>
  onAnswer: (question: Question, value: string, note: string) => void
  /** What takes a picture for a question. */
  photoOf: (question: Question) => ReactNode
}

/** The checklist as it is answered, on the phone and in the preview alike. */
export function ChecklistForm({ checklist, pictured, onAnswer, photoOf }: ChecklistFormProps) {
  const { t } = useTranslation()
  const left = missing(checklist, pictured)
  const lines = asked(checklist.questions, checklist.answers)
  const open = passedOver(checklist, pictured).length
  return (
    <div className="stack checklist">
      <p className="muted" role="status">
        {left.length > 0 ? t('checklists.left', { n: left.length }) : t(open > 0 ? 'checklists.optional' : 'checklists.complete', { n: open })}
      </p>
      <ol className="checklist-lines">
        {lines.map((question) =>
          question.type === 'SECTION' ? (
            <li key={question.key} className="checklist-section">
              <h3>{wordsOf(question)}</h3>
            </li>
          ) : (
            <Line key={question.key} question={question} answer={checklist.answers[question.key]} isLeft={left.includes(question)} pictured={pictured.has(question.key)} onAnswer={onAnswer} photo={photoOf(question)} />
          ),
        )}
      </ol>
    </div>
  )
}

const wordsOf = ({ text }: Question) => inLanguage(text.zh || text.en, text.en || text.zh)

interface LineProps {
  question: Question
  answer: Answer | undefined
  isLeft: boolean
  pictured: boolean
  onAnswer: ChecklistFormProps['onAnswer']
  photo: ReactNode
}

function Line({ question, answer, isLeft, pictured, onAnswer, photo }: LineProps) {
  const { t } = useTranslation()
  const label = useId()
  const [remarking, setRemarking] = useState(false)
  const needsPicture = question.photo || question.type === 'PHOTO'
  const state = answer?.failed ? 'failed' : isLeft ? 'left' : answer || pictured ? 'done' : ''
  return (
    <li className={`checklist-line ${state}`} data-question={question.key}>
      <span id={label} className="checklist-question">
        {wordsOf(question)}
        {question.mandatory && <span className="needed" title={t('checklists.mandatory')}> *</span>}
        {answer?.failed && <span className="tag broken-tag">{t('checklists.failed')}</span>}
      </span>
      <QuestionField question={question} answer={answer} labelledBy={label} onAnswer={(value, note) => onAnswer(question, value, note)} />
      {needsPicture && (
        <div className="row tight">
          {photo}
          {pictured && <span className="muted small">{t('checklists.pictured')}</span>}
        </div>
      )}
      {answer && (remarking || answer.note ? <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} placeholder={t('checklists.note')} aria-label={t('checklists.note')} defaultValue={answer.note} onBlur={(event) => event.target.value.trim() !== answer.note && onAnswer(question, answer.value, event.target.value.trim())} /> : <Button type="link" size="small" className="checklist-remark" onClick={() => setRemarking(true)}>{t('checklists.addNote')}</Button>)}
    </li>
  )
}
