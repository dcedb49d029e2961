import type { NewServiceRequest, ServiceRequest } from '@/api/types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

export function useCreateServiceRequest(onDone: (created: ServiceRequest) => void) {
  const intentions = useIntentions()
  return useAction<NewServiceRequest, ServiceRequest>(
    (body) => api.post<ServiceRequest>('/service-requests', body, { idempotencyKey: intentions.keyFor(body) }),
    {
      quiet: true,
      refreshes: [['service-requests']],
      onDone: (created) => {
        intentions.done()
        onDone(created)
      },
    },
  )
}
