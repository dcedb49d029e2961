import { useQuery } from '@tanstack/react-query'
import { api } from '@/lib/api-client'
import type { Selection } from '../components/letter-text'

/** Where the letter may promise something that became no clause; asked once, what became a clause since is left out by the studio. */
export const useUnreadSentences = (letterId: number, asked: boolean) =>
  useQuery({ queryKey: ['letter-unread', letterId], queryFn: () => api.get<Selection[]>(`/letters/${letterId}/unread`), enabled: asked, staleTime: Infinity })
