import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClauseTerms, LetterTemplate, LetterTemplateDetail, NewLetterTemplate } from '@/api/letter-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

const templatesKey = ['letter-templates']

export const useTemplates = ({ q = '', retired = false, language = '' }: { q?: string; retired?: boolean; language?: string } = {}) =>
  useQuery({
    queryKey: [...templatesKey, 'list', { q, retired, language }],
    queryFn: ({ signal }) => api.get<{ items: LetterTemplate[] }>('/letter-templates', { q, retired, language }, signal),
    select: ({ items }) => items,
  })

export const useTemplate = (id: number | undefined) =>
  useQuery({ queryKey: [...templatesKey, 'detail', id], queryFn: ({ signal }) => api.get<LetterTemplateDetail>(`/letter-templates/${id}`, undefined, signal), enabled: id !== undefined })

/** Fetches the clauses of one version, to look at or to go on from. */
export const useOpenVersion = (id: number, onDone: (clauses: ClauseTerms[], number: number) => void) =>
  useAction<number, { number: number; clauses: ClauseTerms[] }>((number) => api.get(`/letter-templates/${id}/versions/${number}`), {
    onDone: ({ clauses, number }) => onDone(clauses, number),
  })

export function useRenewTemplate({ id, version }: LetterTemplate, onDone: (saved: LetterTemplateDetail) => void) {
  const { t } = useTranslation()
  return useAction<{ clauses: ClauseTerms[]; note?: string }, LetterTemplateDetail>((body) => api.post(`/letter-templates/${id}/versions`, body, { version }), {
    quiet: true,
    done: t('library.saved'),
    refreshes: [templatesKey],
    onDone,
  })
}

export function useRetireTemplate({ id, version, status }: LetterTemplate) {
  const { t } = useTranslation()
  const retired = status === 'RETIRED'
  return useAction<void>(() => api.post(`/letter-templates/${id}/${retired ? 'restore' : 'retire'}`, undefined, { version }), {
    done: t(retired ? 'library.restored' : 'library.retiredNow'),
    refreshes: [templatesKey],
  })
}

export function useCreateTemplate(onDone: (saved: LetterTemplateDetail) => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<NewLetterTemplate, LetterTemplateDetail>((body) => api.post('/letter-templates', body, { idempotencyKey: intentions.keyFor(body) }), {
    quiet: true,
    done: t('library.created'),
    refreshes: [templatesKey],
    onDone: (saved) => {
      intentions.done()
      onDone(saved)
    },
  })
}
