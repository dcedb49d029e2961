import { useEffect, useMemo, type RefObject } from 'react'
import { CodePointText, segments } from '@/lib/code-points'

/** A stretch of the text that stands for something; start and end count code points, half-open. */
export interface TextMark {
  id: number
  start: number
  end: number
  /** CSS class of its colour. */
  tone: string
}

interface MarkedTextProps {
  text: string
  marks: TextMark[]
  /** The mark that is chosen; the text scrolls to it. */
  current?: number | undefined
  /** The mark that is pointed at elsewhere; nothing scrolls. */
  hinted?: number | undefined
  label: string
  onChoose: (id: number) => void
  box: RefObject<HTMLElement | null>
}

/** A text with marks that may overlap: a click or Enter chooses the mark, again the next one at the same place. */
export function MarkedText({ text, marks, current, hinted, label, onChoose, box }: MarkedTextProps) {
  const index = useMemo(() => new CodePointText(text), [text])
  const pieces = useMemo(() => segments(index.length, marks), [index, marks])
  const toneOf = useMemo(() => new Map(marks.map((mark) => [mark.id, mark.tone])), [marks])

  useEffect(() => {
    if (current !== undefined) centre(box.current, box.current?.querySelector<HTMLElement>(`[data-marks~="${current}"]`))
  }, [current, box])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <article ref={box} className="letter-text" aria-label={label} tabIndex={0}>
      {pieces.map(({ start, end, ids }) => {
        const words = index.slice(start, end)
        if (ids.length === 0) return <span key={start}>{words}</span>
        const chosen = current !== undefined && ids.includes(current)
        const next = ids[(ids.indexOf(current ?? -1) + 1) % ids.length] as number
        const tone = toneOf.get(chosen ? (current as number) : (ids[0] as number))
        const look = ['mark', tone, chosen && 'chosen', hinted !== undefined && ids.includes(hinted) && 'hinted', ids.length > 1 && 'shared']
        return (
          <span
            key={start}
            role="button"
            tabIndex={0}
            data-marks={ids.join(' ')}
            aria-pressed={chosen}
            className={look.filter(Boolean).join(' ')}
            onClick={() => onChoose(next)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              onChoose(next)
            }}
          >
            {words}
          </span>
        )
      })}
    </article>
  )
}

/** Moves the text alone, never the page around it. */
function centre(box: HTMLElement | null, span: HTMLElement | null | undefined) {
  if (!box || !span) return
  const away = span.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTop += away - box.clientHeight / 3
}
