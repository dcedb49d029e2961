import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause, Letter, LetterClause, LetterClauseStatus } from '@/api/clause-types'
import type { ClauseTerms } from '@/api/letter-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { problemText } from '@/lib/problem-text'
import { useAction } from '@/lib/use-action'
import { letterKey } from './get-letters'

/** What a clause says and what a person holds of it. */
export interface Judgement {
  clause: Clause
  status: LetterClauseStatus
}

/** Fields of a clause, or what makes them of the clause as it is now. */
export type Correction = Partial<Clause> | ((clause: Clause) => Partial<Clause> | undefined)

interface Step {
  id: number
  from: Judgement
  to: Judgement
}

const verdicts: Record<LetterClauseStatus, string> = { ACCEPTED: 'accept', REJECTED: 'reject', PROPOSED: 'reopen' }

const said = (clause: Clause) => JSON.stringify(Object.entries(clause).filter(([, value]) => value !== null && value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Brings one clause from what it was to what it shall be; a correction accepts it on the way. */
async function carryOut(letterId: number, { id, from, to }: Step, version: number): Promise<LetterClause> {
  const path = `/letters/${letterId}/clauses/${id}`
  const corrected = said(from.clause) === said(to.clause) ? undefined : await api.put<LetterClause>(path, { clause: to.clause }, { version })
  if (corrected?.status === to.status) return corrected
  return api.post<LetterClause>(`${path}/${verdicts[to.status]}`)
}

/**
 * A person's judgement of the clauses of a letter. A step shows at once and is sent in the order it was taken, so that
 * a key held down loses nothing; what the server refuses is said and taken back.
 */
export function useReview(letterId: number) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const client = useQueryClient()
  const taken = useRef<Step[]>([])
  const waiting = useRef(new Map<number, number>())
  const key = letterKey(letterId)
  const mutationKey = ['letters', 'review', letterId]
  const refreshes = [key, ['letters', 'list']]
  const now = (id: number) => client.getQueryData<Letter>(key)?.clauses.find((clause) => clause.id === id)
  const count = (id: number, by: number) => waiting.current.set(id, (waiting.current.get(id) ?? 0) + by).get(id) as number
  const show = (id: number, change: Partial<LetterClause>) =>
    client.setQueryData<Letter>(key, (letter) => letter && { ...letter, clauses: letter.clauses.map((old) => (old.id === id ? { ...old, ...change } : old)) })

  const queue = useMutation<LetterClause, Error, Step>({
    mutationKey,
    scope: { id: `letter-${letterId}` },
    mutationFn: (step) => carryOut(letterId, step, now(step.id)?.version ?? 0),
    onSuccess: (saved, { id }) => show(id, waiting.current.get(id) === 1 ? saved : { version: saved.version }),
    onError: (error) => void message.warning(problemText(error, t), 6),
    onSettled: (_, error, { id }) => {
      count(id, -1)
      const last = client.isMutating({ mutationKey }) === 1
      if (last || error) refreshes.forEach((queryKey) => void client.invalidateQueries({ queryKey }))
    },
  })

  const go = (id: number, from: Judgement, to: Judgement) => {
    count(id, 1)
    void client.cancelQueries({ queryKey: key })
    show(id, to)
    queue.mutate({ id, from, to })
  }
  const take = (id: number, change: Partial<Judgement>) => {
    const from = now(id)
    if (!from) return
    const step = { id, from: { clause: from.clause, status: from.status }, to: { clause: from.clause, status: from.status, ...change } }
    taken.current.push(step)
    go(id, step.from, step.to)
  }
  return {
    judge: (id: number, status: LetterClauseStatus) => take(id, { status }),
    /** Changes some fields of the clause as it is now, which may be newer than the page; it counts as accepted. */
    correct: (id: number, asked: Correction) => {
      const clause = now(id)?.clause
      const change = typeof asked === 'function' ? clause && asked(clause) : asked
      if (clause && change) take(id, { clause: { ...clause, ...change }, status: 'ACCEPTED' })
    },
    /** Takes the last step back and says which clause it was about. */
    undo: (): number | undefined => {
      const last = taken.current.pop()
      const current = last && now(last.id)
      if (last && current) go(last.id, { clause: current.clause, status: current.status }, last.from)
      return last?.id
    },
  }
}

export type Review = ReturnType<typeof useReview>

/** Settles questions about the whole letter, for everybody: the promise is missing on purpose. */
export function useNotPromised(letterId: number) {
  const client = useQueryClient()
  const path = (code: string) => `/letters/${letterId}/not-promised/${code}`
  const options = { refreshes: [letterKey(letterId)] }
  const say = useAction<string, Letter>((code) => api.put<Letter>(path(code), undefined), {
    ...options,
    onDone: ({ notPromised }) => client.setQueryData<Letter>(letterKey(letterId), (letter) => letter && { ...letter, notPromised }),
  })
  const takeBack = useAction<string[]>((codes) => Promise.all(codes.map((code) => api.delete(path(code)))), options)
  return { say, takeBack }
}

export const useAcceptAll = (letterId: number) =>
  useAction<void>(() => api.post(`/letters/${letterId}/clauses/accept-all`), { refreshes: [letterKey(letterId), ['letters', 'list']] })

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

/** Puts clauses of the library into the letter, one after the other; what was taken before a failure is not taken twice. */
export function useInsertClauses(letterId: number, onDone: (last: LetterClause | undefined) => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const intentions = useIntentions()
  const path = `/letters/${letterId}/clauses`
  return useAction<ClauseTerms[], LetterClause[]>(
    async (clauses) => {
      const key = intentions.keyFor(clauses)
      const saved: LetterClause[] = []
      for (const [at, clause] of clauses.entries()) saved.push(await api.post<LetterClause>(path, { clause }, { idempotencyKey: `${key}-${at}` }))
      return saved
    },
    {
      quiet: true,
      refreshes: [letterKey(letterId), ['letters', 'list']],
      onDone: (saved) => {
        intentions.done()
        void message.success(t('library.inserted', { n: saved.length }))
        onDone(saved.at(-1))
      },
    },
  )
}

export function useApprove(letter: Letter, onDone: () => void) {
  return useAction<{ commitmentId?: number; title: string; acceptOpenQuestionsBecause?: string }>((body) => api.post(`/letters/${letter.id}/approve`, body, { version: letter.version }), {
    quiet: true,
    refreshes: [['letters'], ['picker']],
    onDone,
  })
}
