import { useState } from 'react'
import type { Clause, Letter, LetterClause, LetterClauseStatus } from '@/api/clause-types'
import { useReview, type Correction } from '../api/review-letter'
import { cycled, stepped, takesValue, withValue } from './corrections'
import type { Selection } from './letter-text'

export type StudioFilter = 'all' | 'pending'
/** A number being typed in place of the clause's own. */
export interface Typing {
  id: number
  text: string
  /** Begun with a digit, which stays; otherwise the old number is selected to be typed over. */
  begun: boolean
}

const byPlace = (a: LetterClause, b: LetterClause) => a.clause.start - b.clause.start || a.id - b.id
const draftOf = ({ start, end, text }: Selection): Clause => ({ type: 'response_time', start, end, text })

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
    chosen && takesValue(chosen.clause) && setTyping({ id: chosen.id, text: digit ?? String(chosen.clause.value ?? ''), begun: digit !== undefined })
  const typed = (text: string | undefined) => {
    setTyping(undefined)
    if (!typing || !text?.trim()) return
    const value = Number(text.trim())
    review.correct(typing.id, (clause) => (value !== clause.value || clause.blank || clause.vague ? withValue(clause, value) : undefined))
  }
  const undo = () => {
    const id = review.undo()
    if (id !== undefined) choose(id)
  }
  return {
    review, editable, sorted, pending, shown, chosen, current, touched, filter, typing, editing, jump, choose, move, edit, typeValue, typed, undo, judgeAndMove, setFilter,
    stopEditing: () => setEditing(undefined),
    add: (selection: Selection) => setEditing({ draft: draftOf(selection) }),
    step: (by: 1 | -1) => chosen && correct((clause) => stepped(clause, by)),
    cycle: (field: 'unit' | 'severity' | 'channel') => chosen && correct((clause) => cycled(clause, field)),
  }
}

export type Studio = ReturnType<typeof useStudio>
