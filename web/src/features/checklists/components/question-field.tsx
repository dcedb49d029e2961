import { Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Question } from '@/api/checklist-types'
import { fails, figure } from '@/lib/field/checklist'
import { inLanguage } from '@/lib/words'

interface QuestionFieldProps {
  question: Question
  answer: Answer | undefined
  labelledBy: string
  onAnswer: (value: string, note: string) => void
}

/** One question, answered with a thumb; a text or a figure counts when it is left, so that no half of one is noted. */
export function QuestionField({ question, answer, labelledBy, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation()
  const note = answer?.note ?? ''
  if (question.type === 'YES_NO' || question.type === 'CHOICE') {
    const options = question.type === 'YES_NO' ? ['YES', 'NO'].map((value) => ({ value, label: t(value === 'YES' ? 'checklists.yes' : 'checklists.no') })) : question.choices.map(({ key, text }) => ({ value: key, label: inLanguage(text.zh || text.en, text.en || text.zh) }))
    return <Radio.Group aria-labelledby={labelledBy} className="answers" optionType="button" value={answer?.value} options={options} onChange={(event) => onAnswer(event.target.value as string, note)} />
  }
  if (question.type === 'PHOTO') return null
  return <Typed key={answer?.value ?? ''} question={question} value={answer?.value ?? ''} labelledBy={labelledBy} onAnswer={(value) => onAnswer(value, note)} />
}

function Typed({ question, value, labelledBy, onAnswer }: { question: Question; value: string; labelledBy: string; onAnswer: (value: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  const hint = useId()
  const isNumber = question.type === 'NUMBER'
  const read = isNumber ? figure(typed) : typed.trim()
  const unreadable = isNumber && typed.trim() !== '' && read === undefined
  const outside = read !== undefined && fails(question, read)
  const leave = () => {
    const said = typed.trim() === '' ? '' : read
    if (said !== undefined && said !== value) onAnswer(said)
  }
  const limits = limitWords(question)
  return (
    <div className="stack tight">
      {isNumber ? (
        <Input inputMode="decimal" suffix={question.limits?.unit} aria-labelledby={labelledBy} aria-describedby={hint} status={unreadable || outside ? 'error' : undefined} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={leave} onPressEnter={leave} autoComplete="off" />
      ) : (
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} aria-labelledby={labelledBy} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={leave} />
      )}
      <span id={hint} className="small" role={unreadable || outside ? 'alert' : undefined}>
        {unreadable ? <span className="broken-number">{t('checklists.noFigure')}</span> : outside ? <span className="broken-number">{t('checklists.outside', { limits })}</span> : limits && <span className="muted">{t('checklists.within', { limits })}</span>}
      </span>
    </div>
  )
}

/** "198–242 V", "≤ 4 Ω"; empty without limits. */
export function limitWords({ limits }: Question): string {
  if (!limits) return ''
  const { min, max, unit } = limits
  const range = min !== null && max !== null ? `${min}–${max}` : min !== null ? `≥ ${min}` : max !== null ? `≤ ${max}` : ''
  return range && `${range} ${unit}`.trim()
}
