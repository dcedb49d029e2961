import { useState } from 'react'
import type { Clause, Letter, LetterClause, LetterClauseStatus } from '@/api/clause-types'
import { useReview, type Correction } from '../api/review-letter'
import { readWords } from '../api/read-words'
import { cycled, retyped, stepped, takesCondition, takesValue, withCondition, withValue, type Cycled } from './corrections'
import type { Selection } from './letter-text'

export type StudioFilter = 'all' | 'pending'
/** A number, a condition or a type being chosen in place of the clause's own. */
export interface Typing {
  id: number
  field: 'value' | 'condition' | 'type'
  text: string
  /** Begun with a digit, which stays; otherwise the old number is selected to be typed over. */
  begun: boolean
}

/** In the order of the letter; what has no place in it comes last. */
const placeOf = ({ clause }: LetterClause) => clause.start ?? Number.MAX_SAFE_INTEGER
const byPlace = (a: LetterClause, b: LetterClause) => placeOf(a) - placeOf(b) || a.id - b.id
/** A clause made of selected words starts as what the reader takes them for; its type is asked for where it knows none. */
export const draftOf = async ({ start, end, text }: Selection): Promise<Clause> => {
  const read = await readWords(text).catch(() => [])
  return { type: '', ...read[0], start, end, text }
}

/** What the studio shows and what a hand can do there, by key or by mouse. */
export function useStudio(letter: Letter) {
  const review = useReview(letter.id)
  const [touched, setTouched] = useState(false)
  const [filter, setFilter] = useState<StudioFilter>('all')
  const [typing, setTyping] = useState<Typing>()
  const [editing, setEditing] = useState<{ existing?: LetterClause; draft: Clause }>()
  const editable = letter.status === 'DRAFT'
  const sorted = letter.clauses.toSorted(byPlace)
  // So that the first key already does something.
  const [current, setCurrent] = useState(() => (editable ? (sorted.find(({ status }) => status === 'PROPOSED') ?? sorted[0])?.id : undefined))
  const pending = sorted.filter((clause) => clause.status === 'PROPOSED')
  const shown = filter === 'pending' ? sorted.filter((clause) => clause.status === 'PROPOSED' || clause.id === typing?.id) : sorted
  const chosen = sorted.find((clause) => clause.id === current)

  const choose = (id: number | undefined) => {
    setTyping(undefined)
    setTouched(true)
    setCurrent(id)
  }
  /** Chooses a clause from elsewhere, which the filter may hide. */
  const jump = (id: number) => {
    if (!shown.some((clause) => clause.id === id)) setFilter('all')
    choose(id)
  }
  const move = (step: number) => {
    const at = shown.findIndex((clause) => clause.id === current)
    if (shown.length > 0) choose(shown[Math.max(0, Math.min(shown.length - 1, at + step))]?.id)
  }
  const judgeAndMove = (status: LetterClauseStatus) => {
    if (!chosen) return
    review.judge(chosen.id, status)
    move(1)
  }
  const correct = (change: Correction) => chosen && review.correct(chosen.id, change)
  const edit = (clause: LetterClause) => setEditing({ existing: clause, draft: clause.clause })
  const typeValue = (digit?: string) =>
    chosen && takesValue(chosen.clause) && setTyping({ id: chosen.id, field: 'value', text: digit ?? String(chosen.clause.value ?? ''), begun: digit !== undefined })
  const typeCondition = () => chosen && takesCondition(chosen.clause) && setTyping({ id: chosen.id, field: 'condition', text: chosen.clause.condition ?? '', begun: false })
  const chooseType = () => chosen && setTyping({ id: chosen.id, field: 'type', text: chosen.clause.type, begun: false })
  const typed = (text: string | undefined) => {
    setTyping(undefined)
    if (!typing || text === undefined) return
    if (typing.field === 'condition') return review.correct(typing.id, (clause) => withCondition(clause, text))
    if (!text.trim()) return
    if (typing.field === 'type') return review.correct(typing.id, (clause) => retyped(clause, text))
    const value = Number(text.trim())
    review.correct(typing.id, (clause) => (value !== clause.value || clause.blank || clause.vague ? withValue(clause, value) : undefined))
  }
  const undo = () => {
    const id = review.undo()
    if (id !== undefined) choose(id)
  }
  return {
    review, editable, sorted, pending, shown, chosen, current, touched, filter, typing, editing, jump, choose, move, edit, typeValue, typeCondition, chooseType, typed, undo, judgeAndMove, setFilter,
    stopEditing: () => setEditing(undefined),
    add: async (selection: Selection) => setEditing({ draft: await draftOf(selection) }),
    step: (by: 1 | -1) => chosen && correct((clause) => stepped(clause, by)),
    cycle: (field: Cycled) => chosen && correct((clause) => cycled(clause, field)),
  }
}

export type Studio = ReturnType<typeof useStudio>
