import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Checklist, ChecklistDraft, FollowUp } from '@/api/checklist-types'
import type { Page } from '@/api/types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

export const useChecklists = () => useQuery({ queryKey: ['checklists'], queryFn: async ({ signal }) => (await api.get<{ items: Checklist[] }>('/checklists', undefined, signal)).items })

export const useChecklist = (id: number) => useQuery({ queryKey: ['checklists', id], queryFn: ({ signal }) => api.get<Checklist>(`/checklists/${id}`, undefined, signal), enabled: id > 0 })

/** Publishes a new checklist, or the next version of the one given. */
export function useKeepChecklist(checklist: Checklist | undefined, onDone: (kept: Checklist) => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<ChecklistDraft, Checklist>((draft) => (checklist ? api.put<Checklist>(`/checklists/${checklist.id}`, draft, { version: checklist.version }) : api.post<Checklist>('/checklists', draft, { idempotencyKey: intentions.keyFor(draft) })), {
    quiet: true,
    done: t('checklists.saved'),
    onDone,
    refreshes: [['checklists']],
  })
}

export const useRemoveChecklist = () => useAction<number>((id) => api.delete(`/checklists/${id}`), { refreshes: [['checklists']] })

export const useOpenFollowUps = (enabled: boolean) => useQuery({ queryKey: ['checklist-follow-ups'], queryFn: async ({ signal }) => (await api.get<Page<FollowUp>>('/checklist-follow-ups', undefined, signal)).items, enabled })

export const useFollowUpsOf = (orderId: number, enabled: boolean) => useQuery({ queryKey: ['checklist-follow-ups', orderId], queryFn: ({ signal }) => api.get<FollowUp[]>(`/work-orders/${orderId}/follow-ups`, undefined, signal), enabled })

/** Opens a request for what failed on a visit, or says why nothing follows. */
export const useDecideFollowUps = (orderId: number, onDone?: () => void) =>
  useAction<string | undefined>((reason) => (reason === undefined ? api.post(`/work-orders/${orderId}/follow-ups/request`, {}) : api.post(`/work-orders/${orderId}/follow-ups/set-aside`, { reason })), {
    refreshes: [['checklist-follow-ups'], ['service-requests']],
    ...(onDone ? { onDone } : {}),
  })
