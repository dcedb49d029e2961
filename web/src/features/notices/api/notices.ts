import { useQuery } from '@tanstack/react-query'
import type { Notice } from '@/api/promise-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

export const useNotices = () => usePages<Notice>(['notices', 'list'], '/notices', { limit: 20 })

export const useUnread = () =>
  useQuery({ queryKey: ['notices', 'count'], queryFn: async ({ signal }) => (await api.get<{ unread: number }>('/notices/count', undefined, signal)).unread })

const refreshes = [['notices']]

export const useReadNotice = () => useAction<number>((id) => api.post(`/notices/${id}/read`), { quiet: true, refreshes })

export const useReadAll = () => useAction<number>((upTo) => api.post('/notices/read', { upTo }), { refreshes })
