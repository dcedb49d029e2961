import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export interface FilledReply {
  id: number
  shortcut: string
  title: string
  text: string
}

/** The canned replies, filled in for one request. */
export const useFilledReplies = (requestId: number, lang: string, enabled: boolean) =>
  useQuery({
    queryKey: ['service-requests', 'detail', requestId, 'canned', lang],
    enabled,
    queryFn: ({ signal }) => api.get<FilledReply[]>(`/service-requests/${requestId}/canned-replies`, { lang }, signal),
  })

export const useColleagues = (enabled: boolean) =>
  useQuery({
    queryKey: ['picker', '/colleagues', ''],
    enabled,
    queryFn: ({ signal }) => api.get<{ id: number; displayName: string }[]>('/colleagues', { q: '', limit: 50 }, signal),
  })

interface Following {
  me: boolean
  count: number
}

const followingKey = (requestId: number) => ['service-requests', 'detail', requestId, 'following']

export const useFollowing = (requestId: number) =>
  useQuery({ queryKey: followingKey(requestId), queryFn: ({ signal }) => api.get<Following>(`/service-requests/${requestId}/following`, undefined, signal) })

export const useFollow = (requestId: number) =>
  useAction<boolean>((follow) => (follow ? api.put(`/service-requests/${requestId}/following`, {}) : api.delete(`/service-requests/${requestId}/following`)), { refreshes: [followingKey(requestId)] })
