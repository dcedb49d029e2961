import type { Question } from '@/api/checklist-types'
import type { WorkOrder } from '@/api/visit-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { ChecklistAnswers } from '@/features/checklists/components/checklist-answers'
import { ChecklistForm } from '@/features/checklists/components/checklist-form'
import { useNoteActs } from '@/features/workorders/api/note-acts'
import { PhotoInput } from '@/components/photo-input'
import { pictured } from '@/lib/field/checklist'
import { useMay, useSessionUser } from '@/lib/session'
import { inLanguage } from '@/lib/words'

/** The checklist of a visit: to be answered by whoever is at work on it, to be read by everybody else. */
export function VisitChecklist({ order }: { order: WorkOrder }) {
  const may = useMay()
  const { user } = useSessionUser()
  const note = useNoteActs(order)
  const checklist = order.chapters?.checklist
  if (!checklist) return null
  const atWork = order.status === 'WORKING' && order.engineer?.id === user?.id && may('workorders.execute')
  if (!atWork) return <ChecklistAnswers checklist={checklist} />
  const answer = (question: Question, value: string, remark: string) => note.mutate([{ kind: 'answers', body: { versionId: checklist.versionId, question: question.key, value, note: remark } }])
  const take = (question: Question) => <PhotoInput onChange={(image) => note.mutate([{ kind: 'photos', body: { purpose: 'CHECKLIST', item: question.key, image } }])} />
  return (
    <Panel title={inLanguage(checklist.title.zh || checklist.title.en, checklist.title.en || checklist.title.zh)}>
      <ProblemAlert error={note.error} />
      <ChecklistForm checklist={checklist} pictured={pictured(order)} onAnswer={answer} photoOf={take} />
    </Panel>
  )
}
