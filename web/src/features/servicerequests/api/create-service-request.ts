import type { NewServiceRequest, Receipt } from '@/api/request-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

export function useCreateServiceRequest(onDone: (created: Receipt) => void) {
  const intentions = useIntentions()
  return useAction<NewServiceRequest, Receipt>(
    (body) => api.post<Receipt>('/service-requests', body, { idempotencyKey: intentions.keyFor(body) }),
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
