import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist, ChecklistDraft, Question } from '@/api/checklist-types'
import type { VisitKind } from '@/api/visit-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { useKeepChecklist } from '../api/checklists'
import { ChecklistPreview } from './checklist-preview'
import { QuestionEditor } from './question-editor'

const kinds: VisitKind[] = ['REPAIR', 'INSTALLATION', 'INSPECTION', 'TRAINING', 'DELIVERY', 'LOANER', 'STANDBY']
const EMPTY: ChecklistDraft = { kind: 'INSPECTION', categoryId: null, model: '', title: { zh: '', en: '' }, questions: [] }

function fresh(questions: Question[]): Question {
  let n = questions.length + 1
  while (questions.some(({ key }) => key === `q${n}`)) n += 1
  return { key: `q${n}`, type: 'YES_NO', text: { zh: '', en: '' }, mandatory: true, photo: false, choices: [], limits: null, onlyIf: null }
}

/** Writes a checklist, with the phone beside it. */
export function ChecklistEditor({ checklist, onSaved }: { checklist: Checklist | undefined; onSaved: (kept: Checklist) => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<ChecklistDraft>(checklist?.draft ?? EMPTY)
  const keep = useKeepChecklist(checklist, onSaved)
  const set = (change: Partial<ChecklistDraft>) => setDraft((before) => ({ ...before, ...change }))
  const { questions } = draft
  const move = (at: number, by: -1 | 1) => {
    const moved = [...questions]
    const [taken] = moved.splice(at, 1)
    if (taken) moved.splice(at + by, 0, taken)
    set({ questions: moved })
  }
  return (
    <div className="checklist-studio">
      <div className="stack">
        <Panel title={t('checklists.head')}>
          <div className="halves">
            <label className="stack tight"><span>{t('checklists.title.zh')}</span><Input value={draft.title.zh} maxLength={100} onChange={(event) => set({ title: { ...draft.title, zh: event.target.value } })} /></label>
            <label className="stack tight"><span>{t('checklists.title.en')}</span><Input value={draft.title.en} maxLength={100} onChange={(event) => set({ title: { ...draft.title, en: event.target.value } })} /></label>
            <label className="stack tight"><span>{t('checklists.kind')}</span><Select value={draft.kind} options={kinds.map((value) => ({ value, label: t(`field.kind.${value}`) }))} onChange={(kind) => set({ kind })} /></label>
            <label className="stack tight"><span>{t('checklists.model')}</span><Input value={draft.model} maxLength={100} placeholder={t('checklists.allModels')} onChange={(event) => set({ model: event.target.value })} /></label>
          </div>
        </Panel>
        <Panel title={t('checklists.lines')}>
          <ol className="question-editors">
            {questions.map((question, i) => (
              <QuestionEditor
                key={question.key}
                question={question}
                line={i + 1}
                earlier={questions.slice(0, i).filter(({ type }) => type === 'YES_NO' || type === 'CHOICE')}
                isLast={i === questions.length - 1}
                onChange={(changed) => set({ questions: questions.map((each, at) => (at === i ? changed : each)) })}
                onMove={(by) => move(i, by)}
                onRemove={() => set({ questions: questions.filter((_, at) => at !== i) })}
              />
            ))}
          </ol>
          <Button onClick={() => set({ questions: [...questions, fresh(questions)] })}>{t('checklists.addLine')}</Button>
        </Panel>
        <ProblemAlert error={keep.error} />
        <div className="row">
          <Button type="primary" loading={keep.isPending} onClick={() => keep.mutate(draft)}>{t('checklists.publish')}</Button>
          {checklist && <span className="muted small">{t('checklists.publishWhy')}</span>}
        </div>
      </div>
      <ChecklistPreview questions={questions} />
    </div>
  )
}
