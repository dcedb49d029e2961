import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ChannelDraft, NoticeChannel, NoticeTemplate, NoticeWishes, OutboxMessage, OutboxState, TemplateWords } from '@/api/message-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const channels = ['notice-channels']
const templates = ['notice-templates']
const outbox = ['outbox']
const wishes = ['notice-wishes']
const house = ['notice-house']

export const useChannels = () => useQuery({ queryKey: channels, queryFn: ({ signal }) => api.get<NoticeChannel[]>('/notice-channels', undefined, signal) })
export const useTemplates = () => useQuery({ queryKey: templates, queryFn: ({ signal }) => api.get<NoticeTemplate[]>('/notice-templates', undefined, signal) })
export const useOutbox = (state: OutboxState) => usePages<OutboxMessage>(outbox, '/outbox', { state })
export const useWishes = () => useQuery({ queryKey: wishes, queryFn: ({ signal }) => api.get<NoticeWishes>('/me/notice-wishes', undefined, signal) })
export const useHouse = () => useQuery({ queryKey: house, queryFn: ({ signal }) => api.get<{ publicUrl: string; version: number }>('/notice-house', undefined, signal) })

export function useSaveChannel(channel: NoticeChannel | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<ChannelDraft>((draft) => (channel ? api.put(`/notice-channels/${channel.id}`, draft, { version: channel.version }) : api.post('/notice-channels', draft)), {
    quiet: true,
    done: t('messages.saved'),
    refreshes: [channels],
    onDone,
  })
}

export const useRemoveChannel = () => useAction<number>((id) => api.delete(`/notice-channels/${id}`), { refreshes: [channels] })
export const useTryChannel = (id: number) => useAction<string, { sent: boolean; error: string }>((to) => api.post(`/notice-channels/${id}/test`, { to }), { quiet: true })

export function useSaveHouse(version: number) {
  const { t } = useTranslation()
  return useAction<{ publicUrl: string }>((body) => api.put('/notice-house', body, { version }), { quiet: true, done: t('messages.saved'), refreshes: [house] })
}

export function useTemplateActs({ kind, language, version }: NoticeTemplate) {
  const { t } = useTranslation()
  const path = `/notice-templates/${kind}/${language}`
  const done = { quiet: true, done: t('messages.saved'), refreshes: [templates] }
  return {
    save: useAction<TemplateWords>((words) => api.put(path, words, { version }), done),
    reset: useAction<void>(() => api.delete(path), done),
    preview: useAction<TemplateWords, TemplateWords>((words) => api.post(`${path}/preview`, words), { quiet: true }),
  }
}

export function useSendAgain() {
  const { t } = useTranslation()
  return useAction<number>((id) => api.post(`/outbox/${id}/again`, {}), { done: t('messages.queued'), refreshes: [outbox] })
}

export function useSaveWishes(version: number) {
  const { t } = useTranslation()
  return useAction<Omit<NoticeWishes, 'kinds' | 'version'>>((body) => api.put('/me/notice-wishes', body, { version }), { quiet: true, done: t('messages.saved'), refreshes: [wishes] })
}
