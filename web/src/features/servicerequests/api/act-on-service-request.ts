import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/request-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { serviceRequestKey } from './get-service-request'

export interface RequestAct {
  /** The last part of the address: call, reply, note, assign, triage, pause … */
  name: string
  body: Record<string, unknown>
}

/** Does something to a request, based on the version the user was looking at. */
export function useRequestAct(request: ServiceRequest, onDone?: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useAction<RequestAct, ServiceRequest>(
    ({ name, body }) => api.post<ServiceRequest>(`/service-requests/${request.id}/${name}`, body, { version: request.version }),
    {
      quiet: true,
      done: t('requests.actDone'),
      onDone: (changed) => {
        client.setQueryData(serviceRequestKey(request.id), changed)
        onDone?.()
      },
      refreshes: [serviceRequestKey(request.id), ['service-requests', 'list'], ['service-requests', 'counts'], ['obligations']],
    },
  )
}
