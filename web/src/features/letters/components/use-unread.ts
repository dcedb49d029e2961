import { useMemo, useState } from 'react'
import type { Letter } from '@/api/clause-types'
import { useUnreadSentences } from '../api/unread-sentences'

/** Sentences of a draft that no clause stands on, and the one that is looked at until a clause is chosen. */
export function useUnread(letter: Letter, chosen: number | undefined) {
  const { data } = useUnreadSentences(letter.id, letter.status === 'DRAFT')
  const [at, setAt] = useState<{ index: number; chosen: number | undefined }>()
  const unread = useMemo(
    () => (data ?? []).filter(({ start, end }) => letter.clauses.every(({ clause }) => clause.start == null || clause.end == null || clause.end <= start || end <= clause.start)),
    [data, letter.clauses],
  )
  const looked = at && at.chosen === chosen && at.index < unread.length ? at.index : undefined
  return { unread: letter.status === 'DRAFT' ? unread : [], looked, look: (index: number) => setAt({ index, chosen }) }
}
