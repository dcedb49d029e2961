import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export interface PanelMember {
  userId: number | null
  name: string
  phone: string
  organisation: string
}

export interface ExpertPanel {
  id: number
  requestId: number
  calledAt: string
  calledBy: string
  question: string
  step: string | null
  members: PanelMember[]
  end: { outcome: 'DECIDED' | 'DISSOLVED'; minutes: string; decision: string; at: string; by: string; attachmentId: number | null } | null
}

export const useExpertPanels = (requestId: number) =>
  useQuery({ queryKey: ['service-requests', 'detail', requestId, 'panels'], queryFn: ({ signal }) => api.get<ExpertPanel[]>(`/service-requests/${requestId}/expert-panels`, undefined, signal) })

/** Calling, inviting, deciding and dissolving; the path says which. */
export function usePanelAct(path: string, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>>((body) => api.post(path, body), { quiet: true, done: t('requests.actDone'), onDone, refreshes: [['service-requests'], ['obligations']] })
}

/** Keeps a file that shows the decision and answers with its number. */
export async function keepFile(file: File): Promise<number> {
  const form = new FormData()
  form.append('file', file)
  return (await api.upload<{ id: number }>('/attachments', form)).id
}
