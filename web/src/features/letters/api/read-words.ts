import type { ClauseTerms } from '@/api/letter-types'
import { api } from '@/lib/api-client'

/** What the reader makes of words selected in a letter; nothing is stored. */
export const readWords = async (words: string) => (await api.post<{ clauses: ClauseTerms[] }>('/letters/read-words', { words })).clauses
