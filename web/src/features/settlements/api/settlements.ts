import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BreachFile, Settlement, SettlementSheet } from '@/api/promise-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

const refreshes = [['contracts'], ['obligations'], ['service-requests']]

export const useBreaches = (contractId: number) =>
  useQuery({ queryKey: ['contracts', 'breaches', contractId], queryFn: async ({ signal }) => (await api.get<{ items: BreachFile[] }>(`/contracts/${contractId}/breaches`, undefined, signal)).items })

export const useSettlements = (contractId: number) =>
  useQuery({ queryKey: ['contracts', 'settlements', contractId], queryFn: async ({ signal }) => (await api.get<{ items: Settlement[] }>(`/contracts/${contractId}/settlements`, undefined, signal)).items })

export const useSheet = (contractId: number, firstDay: string, lastDay: string) =>
  useQuery({
    queryKey: ['contracts', 'settlement-preview', contractId, firstDay, lastDay],
    enabled: firstDay !== '' && lastDay !== '',
    queryFn: ({ signal }) => api.get<SettlementSheet>(`/contracts/${contractId}/settlements/preview`, { firstDay, lastDay }, signal),
  })

export function useCloseSheet(contractId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>>((body) => api.post(`/contracts/${contractId}/settlements`, body), { quiet: true, done: t('settlements.closed'), refreshes, onDone })
}

export function usePaySheet(id: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>>((body) => api.post(`/settlements/${id}/paid`, body), { quiet: true, done: t('settlements.paidDone'), refreshes, onDone })
}

export interface BreachActBody {
  path: string
  body: Record<string, unknown>
  file?: File
}

/** Does something about a breach; a file is kept first, and named. */
export function useBreachAct(breachId: number, onDone: () => void) {
  const { t } = useTranslation()
  const act = async ({ path, body, file }: BreachActBody) => {
    if (!file) return api.post(`/breaches/${breachId}/${path}`, body)
    const form = new FormData()
    form.append('file', file, file.name)
    const { id } = await api.upload<{ id: number }>('/attachments', form)
    return api.post(`/breaches/${breachId}/${path}`, { ...body, attachmentId: id })
  }
  return useAction<BreachActBody>(act, { quiet: true, done: t('settlements.actDone'), refreshes, onDone })
}

export interface WaiverLimit {
  above: string
  edition: number
}

export const useWaiverLimit = () => useQuery({ queryKey: ['contracts', 'waiver-limit'], queryFn: ({ signal }) => api.get<WaiverLimit>('/waiver-limit', undefined, signal) })

export function useSetWaiverLimit(edition: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ above: string }>((body) => api.put('/waiver-limit', body, { version: edition }), { quiet: true, done: t('settlements.limitDone'), refreshes, onDone })
}
