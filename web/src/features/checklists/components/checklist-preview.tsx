import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, Question } from '@/api/checklist-types'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { fails } from '@/lib/field/checklist'
import { ChecklistForm } from './checklist-form'

/** The checklist as the engineer will see it, to be tried; nothing of it is kept. */
export function ChecklistPreview({ questions }: { questions: Question[] }) {
  const { t } = useTranslation()
  const [answers, setAnswers] = useState<Record<string, Answer>>({})
  const [pictured, setPictured] = useState<ReadonlySet<string>>(new Set<string>())
  const answer = (question: Question, value: string, note: string) =>
    setAnswers(({ [question.key]: _before, ...others }) => (value === '' ? others : { ...others, [question.key]: { value, note, failed: fails(question, value), at: '' } }))
  const take = (question: Question) => <Button onClick={() => setPictured(new Set([...pictured, question.key]))}>{t('field.photo.take')}</Button>
  return (
    <aside className="phone-preview" aria-label={t('checklists.preview')}>
      <Panel title={t('checklists.preview')} extra={<Button size="small" onClick={() => { setAnswers({}); setPictured(new Set()) }}>{t('checklists.tryAgain')}</Button>}>
        {questions.length === 0 ? <EmptyState text={t('checklists.noLines')} /> : <ChecklistForm checklist={{ questions, answers }} pictured={pictured} onAnswer={answer} photoOf={take} />}
      </Panel>
    </aside>
  )
}
