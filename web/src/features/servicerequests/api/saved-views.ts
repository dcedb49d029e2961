import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Person } from '@/api/types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import type { QueueFilter } from './get-service-requests'

export interface SavedView {
  id: number
  name: string
  owner: Person
  /** The department that sees it too. */
  team: string | null
  question: Partial<Record<keyof QueueFilter, unknown>>
  version: number
}

export interface ViewDraft {
  name: string
  shared: boolean
  question: SavedView['question']
}

const key = ['service-requests', 'saved-views']
// Their counts follow the queue as the counts of the other views do.
const countsKey = ['service-requests', 'counts', 'saved']

export const useSavedViews = () => useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<SavedView[]>('/saved-views', undefined, signal) })

export const useSavedCounts = () =>
  useQuery({ queryKey: countsKey, queryFn: ({ signal }) => api.get<Record<string, number>>('/saved-views/counts', undefined, signal), placeholderData: keepPreviousData })

/** Keeps a new view, or changes the one given. */
export function useSaveView(view: SavedView | undefined, done: string, onDone?: () => void) {
  const intentions = useIntentions()
  return useAction<ViewDraft, SavedView>(
    (draft) => (view ? api.put<SavedView>(`/saved-views/${view.id}`, draft, { version: view.version }) : api.post<SavedView>('/saved-views', draft, { idempotencyKey: intentions.keyFor(draft) })),
    { quiet: onDone !== undefined, done, refreshes: [key, countsKey], onDone: () => { intentions.done(); onDone?.() } },
  )
}

export const useRemoveView = (onDone: (view: SavedView) => void) =>
  useAction<SavedView>((view) => api.delete(`/saved-views/${view.id}`), { refreshes: [key, countsKey], onDone: (_, view) => onDone(view) })

export const useRestoreView = () => useAction<number, SavedView>((id) => api.post<SavedView>(`/saved-views/${id}/restore`, {}), { refreshes: [key, countsKey] })
