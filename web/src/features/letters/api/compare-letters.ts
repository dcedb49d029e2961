import { useQuery } from '@tanstack/react-query'
import type { LetterComparison } from '@/api/letter-types'
import { currentLanguage } from '@/i18n'
import { api } from '@/lib/api-client'
import { saveFile } from '@/lib/save-file'
import { useAction } from '@/lib/use-action'

/** One side of a comparison: a letter of the studio, or a file that is read and not kept. */
export type Side = { letterId: number } | { file: File }

export interface Pair {
  demand: Side
  offer: Side
}

/** What is printed at the head of the table; what is left empty is filled in by hand. */
export interface TableHead {
  project?: string
  projectNumber?: string
  bidder?: string
}

const named = (side: Side) => ('file' in side ? [side.file.name, side.file.size, side.file.lastModified] : side.letterId)

/** Two letters go as JSON; with a file on either side it is a form. */
function payloadOf(pair: Pair, head: TableHead = {}): { body: unknown } | { form: FormData } {
  const { demand, offer } = pair
  if ('letterId' in demand && 'letterId' in offer) return { body: { demandLetterId: demand.letterId, offerLetterId: offer.letterId, ...head } }
  const form = new FormData()
  for (const [name, side] of Object.entries(pair) as [string, Side][]) {
    if ('file' in side) form.append(name, side.file, side.file.name)
    else form.append(`${name}LetterId`, String(side.letterId))
  }
  for (const [name, said] of Object.entries(head) as [string, string][]) form.append(name, said)
  return { form }
}

export const useComparison = (pair: Pair | undefined) =>
  useQuery({
    queryKey: ['comparison', pair && named(pair.demand), pair && named(pair.offer), currentLanguage()],
    queryFn: ({ signal }) => api.post<LetterComparison>('/letters/compare', undefined, { ...payloadOf(pair as Pair), signal }),
    enabled: pair !== undefined,
    refetchOnWindowFocus: false,
  })

export const useComparisonDownload = () =>
  useAction<{ pair: Pair; head: TableHead }>(async ({ pair, head }) => saveFile(await api.download('/letters/compare/docx', 'deviations.docx', payloadOf(pair, head))))
