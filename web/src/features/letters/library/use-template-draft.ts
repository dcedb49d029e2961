import { useCallback, useMemo, useState } from 'react'
import type { ClauseTerms } from '@/api/letter-types'

/** A clause of the table with a key that stays when others come and go. */
export interface DraftRow {
  key: number
  clause: ClauseTerms
}

interface Draft {
  rows: DraftRow[]
  nextKey: number
}

const keyed = (clauses: ClauseTerms[], from: number): Draft => ({ rows: clauses.map((clause, at) => ({ key: from + at, clause })), nextKey: from + clauses.length })

/** The clauses of a template as they are being edited; nothing is kept before it is saved as a version. */
export function useTemplateDraft(clauses: ClauseTerms[], number: number) {
  const [base, setBase] = useState(() => ({ clauses: JSON.stringify(clauses), number }))
  const [draft, setDraft] = useState(() => keyed(clauses, 0))
  const replace = useCallback((key: number, next: (clause: ClauseTerms) => ClauseTerms) => {
    setDraft((old) => ({ ...old, rows: old.rows.map((row) => (row.key === key ? { key, clause: next(row.clause) } : row)) }))
  }, [])
  const change = useCallback((key: number, edit: Partial<ClauseTerms>) => replace(key, (clause) => ({ ...clause, ...edit })), [replace])
  const remove = useCallback((key: number) => setDraft((old) => ({ ...old, rows: old.rows.filter((row) => row.key !== key) })), [])
  const add = useCallback((clause: ClauseTerms) => setDraft(({ rows, nextKey }) => ({ rows: [...rows, { key: nextKey, clause }], nextKey: nextKey + 1 })), [])
  /** Goes on from the clauses of a version. */
  const open = useCallback((from: ClauseTerms[], version: number) => {
    setBase({ clauses: JSON.stringify(from), number: version })
    setDraft((old) => keyed(from, old.nextKey))
  }, [])
  const all = useMemo(() => draft.rows.map((row) => row.clause), [draft.rows])
  return { rows: draft.rows, clauses: all, changed: JSON.stringify(all) !== base.clauses, number: base.number, change, replace, remove, add, open }
}

export type TemplateDraft = ReturnType<typeof useTemplateDraft>
