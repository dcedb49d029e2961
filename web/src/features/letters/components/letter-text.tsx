import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterClause } from '@/api/clause-types'
import { MarkedText } from '@/components/marked-text'
import { CodePointText } from '@/lib/code-points'

export interface Selection {
  start: number
  end: number
  text: string
}

interface LetterTextProps {
  text: string
  clauses: LetterClause[]
  current: number | undefined
  /** Sentences that became no clause; a click on one chooses minus its place in the list, less one. */
  unread?: Selection[]
  onChoose: (clauseId: number) => void
  /** Absent where clauses cannot be added. */
  onAdd?: (selection: Selection) => void
}

const tones = { PROPOSED: 'pending', ACCEPTED: 'accepted', REJECTED: 'rejected' } as const
/** Where clauses overlap, what still waits for a person shows first. */
const urgency = { PROPOSED: 0, ACCEPTED: 1, REJECTED: 2 } as const

/** What stands for an unread sentence among the marks. */
export const unreadMark = (at: number) => -1 - at

/** The letter with every clause marked; a click chooses the clause, a selection can become one. */
export function LetterText({ text, clauses, current, unread, onChoose, onAdd }: LetterTextProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  const [selection, setSelection] = useState<Selection>()
  const index = useMemo(() => new CodePointText(text), [text])
  const marks = useMemo(
    () => [
      ...clauses
        .toSorted((a, b) => urgency[a.status] - urgency[b.status])
        .flatMap(({ id, status, clause: { start, end } }) => (start != null && end != null ? [{ id, start, end, tone: tones[status] as string }] : [])),
      ...(unread ?? []).map(({ start, end }, at) => ({ id: unreadMark(at), start, end, tone: 'unread' })),
    ],
    [clauses, unread],
  )

  useEffect(() => {
    const read = () => setSelection(box.current ? selectionIn(box.current, index) : undefined)
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [index])

  return (
    <div className="letter-text-box">
      {onAdd && selection && (
        <div className="letter-add">
          <Button type="primary" size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => onAdd(selection)}>
            {t('letters.addFromSelection')}
          </Button>
        </div>
      )}
      <MarkedText text={text} marks={marks} current={current} label={t('letters.text')} onChoose={onChoose} box={box} />
    </div>
  )
}

/** The user's selection inside the letter, in code points; undefined where nothing, or only blanks, are selected. */
function selectionIn(root: HTMLElement, index: CodePointText): Selection | undefined {
  const selected = window.getSelection()
  if (!selected || selected.rangeCount === 0 || selected.isCollapsed) return undefined
  const range = selected.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.selectNodeContents(root)
  before.setEnd(range.startContainer, range.startOffset)
  const startUnit = before.toString().length
  const start = index.toCodePoint(startUnit)
  const end = index.toCodePoint(startUnit + range.toString().length)
  const text = index.slice(start, end)
  return text.trim() ? { start, end, text } : undefined
}
