import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Complaint, ComplaintRow } from '@/api/complaint-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

/** Which complaints are asked for; empty for any. */
export interface ComplaintQuestion {
  view: string
  standing: string
  q: string
}

export const useComplaints = (question: ComplaintQuestion) => usePages<ComplaintRow>(['service-requests', 'list', 'complaints'], '/complaints', { ...question })

export const useComplaint = (requestId: number) =>
  useQuery({
    queryKey: ['service-requests', 'detail', requestId, 'complaint'],
    queryFn: ({ signal }) => api.get<Complaint>(`/service-requests/${requestId}/complaint`, undefined, signal),
  })

/** The next step of a complaint. */
export function useComplaintAct(requestId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ step: string; body: Record<string, unknown> }, Complaint>(({ step, body }) => api.post<Complaint>(`/service-requests/${requestId}/complaint/${step}`, body), {
    quiet: true,
    done: t('requests.actDone'),
    onDone,
    refreshes: [['service-requests'], ['approvals'], ['obligations']],
  })
}
