import { useRef } from 'react'
import type { ComparedLetter } from '@/api/letter-types'
import { MarkedText, type TextMark } from '@/components/marked-text'
import { Panel } from '@/components/page'

interface SideTextProps {
  title: string
  side: ComparedLetter
  marks: TextMark[]
  current: number | undefined
  onChoose: (number: number) => void
}

/** One side's text with the clauses of the table marked. */
export function SideText({ title, side, marks, current, onChoose }: SideTextProps) {
  const box = useRef<HTMLElement>(null)
  return (
    <Panel title={`${title} · ${side.title}`} flush>
      <MarkedText text={side.text} marks={marks} current={current} label={title} onChoose={onChoose} box={box} />
    </Panel>
  )
}
