import { useQuery } from '@tanstack/react-query'
import type { Letter, LetterRow } from '@/api/clause-types'
import { api } from '@/lib/api-client'
import { usePages } from '@/lib/use-pages'

export const useLetters = () => usePages<LetterRow>(['letters', 'list'], '/letters')

export const letterKey = (id: number) => ['letters', 'detail', id]

export const useLetter = (id: number) =>
  useQuery({ queryKey: letterKey(id), queryFn: ({ signal }) => api.get<Letter>(`/letters/${id}`, undefined, signal) })
