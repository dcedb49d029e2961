import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export interface Words {
  title: string
  text: string
}

export interface ReplyDraft {
  /** What is typed after a slash to find it. */
  shortcut: string
  zh: Words
  en: Words
}

export interface CannedReply {
  id: number
  draft: ReplyDraft
  version: number
}

export const useCannedReplies = () => useQuery({ queryKey: ['canned-replies'], queryFn: ({ signal }) => api.get<CannedReply[]>('/canned-replies', undefined, signal) })

/** Adds a reply, or changes the one given. */
export function useKeepReply(reply: CannedReply | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<ReplyDraft>((draft) => (reply ? api.put(`/canned-replies/${reply.id}`, draft, { version: reply.version }) : api.post('/canned-replies', draft)), {
    quiet: true,
    done: t('canned.saved'),
    onDone,
    refreshes: [['canned-replies']],
  })
}

export const useRemoveReply = () => useAction<number>((id) => api.delete(`/canned-replies/${id}`), { refreshes: [['canned-replies']] })

export const usePreview = () => useAction<{ text: string; number: string }, { text: string }>((body) => api.post<{ text: string }>('/canned-replies/preview', body), { quiet: true })
