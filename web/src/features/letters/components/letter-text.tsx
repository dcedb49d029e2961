import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterClause } from '@/api/types'
import { CodePointText, segments } from '@/lib/code-points'

export interface Selection {
  start: number
  end: number
  text: string
}

interface LetterTextProps {
  text: string
  clauses: LetterClause[]
  current: number | undefined
  onChoose: (clauseId: number) => void
  /** Absent where clauses cannot be added. */
  onAdd?: (selection: Selection) => void
}

/** The letter with every clause marked; a click chooses the clause, a selection can become one. */
export function LetterText({ text, clauses, current, onChoose, onAdd }: LetterTextProps) {
  const { t } = useTranslation()
  const root = useRef<HTMLElement>(null)
  const [selection, setSelection] = useState<Selection>()
  const index = useMemo(() => new CodePointText(text), [text])
  const pieces = useMemo(() => segments(index.length, clauses.map(({ id, clause }) => ({ id, start: clause.start, end: clause.end }))), [index, clauses])
  const statusOf = useMemo(() => new Map(clauses.map((clause) => [clause.id, clause.status])), [clauses])

  useEffect(() => {
    if (current === undefined) return
    centre(root.current, root.current?.querySelector<HTMLElement>(`[data-clauses~="${current}"]`))
  }, [current])

  useEffect(() => {
    const read = () => setSelection(root.current ? selectionIn(root.current, index) : undefined)
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
      <article ref={root} className="letter-text" aria-label={t('letters.text')}>
        {pieces.map(({ start, end, ids }) => {
          const words = index.slice(start, end)
          if (ids.length === 0) return <span key={start}>{words}</span>
          const next = ids[(ids.indexOf(current ?? -1) + 1) % ids.length] as number
          const pending = ids.some((id) => statusOf.get(id) === 'PROPOSED')
          const accepted = ids.some((id) => statusOf.get(id) === 'ACCEPTED')
          const tone = pending ? 'pending' : accepted ? 'accepted' : 'rejected'
          const chosen = current !== undefined && ids.includes(current)
          return (
            <span
              key={start}
              role="button"
              tabIndex={0}
              data-clauses={ids.join(' ')}
              aria-pressed={chosen}
              className={`mark ${tone}${chosen ? ' chosen' : ''}`}
              onClick={() => onChoose(next)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(next)}
            >
              {words}
            </span>
          )
        })}
      </article>
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

/** Moves the text alone, never the page around it. */
function centre(box: HTMLElement | null, span: HTMLElement | null | undefined) {
  if (!box || !span) return
  const away = span.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTop += away - box.clientHeight / 2
}
