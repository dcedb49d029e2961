import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'

const refreshes = [['obligations'], ['contracts'], ['service-requests']]

export function useEnterEvidence(obligationId: number, onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<{ text: string; occurredAt?: string }>(
    (body) => api.post(`/obligations/${obligationId}/evidence`, body, { idempotencyKey: intentions.keyFor(body) }),
    { quiet: true, done: t('contracts.evidence.done'), refreshes, onDone },
  )
}

export function useWaiveBreach(breachId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ reason: string }>((body) => api.post(`/breaches/${breachId}/waive`, body), { quiet: true, done: t('contracts.waive.done'), refreshes, onDone })
}
