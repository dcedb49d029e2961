import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import type { PersonValues } from '../components/people-fields'

interface Evidence {
  file?: File
  body: { text: string; occurredAt?: string; people?: PersonValues[] }
}

async function keep(file: File): Promise<number> {
  const form = new FormData()
  form.append('file', file, file.name)
  return (await api.upload<{ id: number }>('/attachments', form)).id
}

const refreshes = [['obligations'], ['contracts'], ['service-requests']]

export function useEnterEvidence(obligationId: number, onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  const act = async ({ file, body }: Evidence) => {
    const whole = file ? { ...body, attachmentId: await keep(file) } : body
    return api.post(`/obligations/${obligationId}/evidence`, whole, { idempotencyKey: intentions.keyFor(whole) })
  }
  return useAction<Evidence>(act, { quiet: true, done: t('contracts.evidence.done'), refreshes, onDone })
}

/** Says that something happened that a clause counts from. */
export function useEventHappened(contractId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ clauseId: number; occurredAt?: string; words: string }>((body) => api.post(`/contracts/${contractId}/occasions`, body), {
    quiet: true,
    done: t('contracts.event.done'),
    refreshes,
    onDone,
  })
}

export function useWaiveBreach(breachId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ reason: string }>((body) => api.post(`/breaches/${breachId}/waive`, body), { quiet: true, done: t('contracts.waive.done'), refreshes, onDone })
}
