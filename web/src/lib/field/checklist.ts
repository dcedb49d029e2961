import type { Answer, Question, VisitChecklist } from '@/api/checklist-types'
import type { WorkOrder } from '@/api/visit-types'

type Answers = Record<string, Answer>

const FIGURE = /^-?\d{1,12}(\.\d{1,8})?$/

/** A figure as the house takes it; undefined for anything else. */
export function figure(typed: string): string | undefined {
  const plain = typed.trim().replace(/[，,。]/g, '.').replace(/^\+/, '')
  return FIGURE.test(plain) ? plain : undefined
}

/** Whether the answer means that something is wrong. */
export function fails(question: Question, value: string): boolean {
  if (value === '') return false
  if (question.type === 'YES_NO') return value === 'NO'
  if (question.type === 'CHOICE') return question.choices.find(({ key }) => key === value)?.fails ?? false
  if (question.type !== 'NUMBER' || !question.limits) return false
  const { min, max } = question.limits
  return (min !== null && Number(value) < min) || (max !== null && Number(value) > max)
}

/** The lines that are asked after these answers; one that hangs on a line not asked is not asked either. */
export function asked(questions: Question[], answers: Answers): Question[] {
  const heard = new Map(Object.entries(answers).map(([key, { value }]) => [key, value]))
  return questions.filter(({ key, onlyIf }) => {
    if (!onlyIf || heard.get(onlyIf.key) === onlyIf.value) return true
    heard.delete(key)
    return false
  })
}

/** What must still be answered, or needs its picture, before anybody can sign. */
export function missing({ questions, answers }: Pick<VisitChecklist, 'questions' | 'answers'>, pictured: ReadonlySet<string>): Question[] {
  return asked(questions, answers).filter(({ key, type, mandatory, photo }) => {
    const said = key in answers
    const complete = (said || type === 'PHOTO') && (pictured.has(key) || !(photo || type === 'PHOTO'))
    return type !== 'SECTION' && !complete && (mandatory || said)
  })
}

/** The questions that have a picture: those the house has, and those that wait on this phone. */
export const pictured = (order: WorkOrder): Set<string> =>
  new Set([...(order.photos ?? []).flatMap(({ item }) => (item ? [item] : [])), ...(order.waitingItems ?? [])])

/** What is asked and has neither answer nor picture, mandatory or not. */
export const passedOver = ({ questions, answers }: Pick<VisitChecklist, 'questions' | 'answers'>, seen: ReadonlySet<string>): Question[] =>
  asked(questions, answers).filter(({ key, type }) => type !== 'SECTION' && !(key in answers) && !seen.has(key))

/** The same of a visit: what its customer would sign without. A remark that nobody had to make is not missed. */
export const unanswered = (order: WorkOrder): Question[] =>
  order.chapters?.checklist ? passedOver(order.chapters.checklist, pictured(order)).filter(({ type, mandatory }) => type !== 'TEXT' || mandatory) : []

/** What keeps a visit from being signed. */
export const openQuestions = (order: WorkOrder): Question[] => (order.chapters?.checklist ? missing(order.chapters.checklist, pictured(order)) : [])

/** The visit with an answer that was noted on this phone. */
export function answered(order: WorkOrder, body: Record<string, unknown>): WorkOrder {
  const checklist = order.chapters?.checklist
  const key = String(body['question'] ?? '')
  const question = checklist?.questions.find((each) => each.key === key)
  if (!checklist || !question) return order
  const { [key]: _before, ...others } = checklist.answers
  const at = String(body['occurredAt'] ?? '')
  const value = String(body['value'] ?? '')
  const answers = value === '' ? others : { ...others, [key]: { value, note: String(body['note'] ?? ''), failed: fails(question, value), at } }
  return { ...order, chapters: { ...order.chapters, checklist: { ...checklist, answers } } }
}
