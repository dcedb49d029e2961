import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Clause, Letter, LetterClause } from '@/api/types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { letterKey } from './get-letters'

export type Verdict = 'accept' | 'reject' | 'reopen'

/** A person's judgement of one clause, of all, and of the letter. */
export function useReview(letter: Letter) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const base = `/letters/${letter.id}`
  const refreshes = [letterKey(letter.id), ['letters', 'list']]
  const replace = (clause: LetterClause) =>
    client.setQueryData<Letter>(letterKey(letter.id), (current) => current && { ...current, clauses: current.clauses.map((old) => (old.id === clause.id ? clause : old)) })
  const judge = useAction<{ id: number; verdict: Verdict }, LetterClause>(({ id, verdict }) => api.post<LetterClause>(`${base}/clauses/${id}/${verdict}`), {
    refreshes,
    onDone: replace,
  })
  const acceptAll = useAction<void>(() => api.post(`${base}/clauses/accept-all`), { refreshes })
  return { judge, acceptAll, saved: t('letters.saved'), refreshes }
}

export function useSaveClause(letterId: number, existing: LetterClause | undefined, onDone: (saved: LetterClause) => void) {
  const { t } = useTranslation()
  return useAction<Clause, LetterClause>(
    (clause) =>
      existing
        ? api.put<LetterClause>(`/letters/${letterId}/clauses/${existing.id}`, { clause }, { version: existing.version })
        : api.post<LetterClause>(`/letters/${letterId}/clauses`, { clause }),
    { quiet: true, done: t('letters.saved'), refreshes: [letterKey(letterId), ['letters', 'list']], onDone },
  )
}

export function useApprove(letter: Letter, onDone: () => void) {
  return useAction<{ commitmentId?: number; title: string }>((body) => api.post(`/letters/${letter.id}/approve`, body, { version: letter.version }), {
    quiet: true,
    refreshes: [['letters'], ['picker']],
    onDone,
  })
}
