import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { WriteBody, WrittenLetter } from '@/api/letter-types'
import type { Letter } from '@/api/clause-types'
import type { Company } from '@/api/types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { saveFile } from '@/lib/save-file'
import { useAction } from '@/lib/use-action'

export const letterFormats = ['docx', 'pdf', 'txt'] as const
export type LetterFormat = (typeof letterFormats)[number]

/**
 * The letter as it would be written; nothing is stored. The letter before stays in sight while the next is written.
 *
 * @param state what the server's own clauses are told apart by, where the body does not hold them
 */
export const useWrittenLetter = (body: WriteBody, enabled: boolean, state?: unknown) =>
  useQuery({
    queryKey: ['written-letter', body, state],
    queryFn: ({ signal }) => api.post<WrittenLetter>('/letters/write', body, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    gcTime: 60_000,
  })

export const useLetterDownload = () =>
  useAction<{ format: LetterFormat; body: WriteBody }>(async ({ format, body }) => saveFile(await api.download(`/letters/write/${format}`, `letter.${format}`, { body })))

export function useDraftLetter(onDone: (letter: Letter) => void) {
  const intentions = useIntentions()
  return useAction<WriteBody, Letter>((body) => api.post<Letter>('/letters/draft', body, { idempotencyKey: intentions.keyFor(body) }), {
    quiet: true,
    refreshes: [['letters', 'list']],
    onDone: (letter) => {
      intentions.done()
      onDone(letter)
    },
  })
}

/** The house's own name, for the vendor of a letter. */
export const useVendor = () =>
  useQuery({ queryKey: ['company'], queryFn: ({ signal }) => api.get<Company>('/company', undefined, signal), staleTime: Infinity })
