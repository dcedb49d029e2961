import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Contract, NewContract } from '@/api/contract-types'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { useAction } from '@/lib/use-action'
import { contractKey } from './get-contracts'

export function useCreateContract(onDone: (created: Contract) => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<NewContract, Contract>((body) => api.post<Contract>('/contracts', body, { idempotencyKey: intentions.keyFor(body) }), {
    quiet: true,
    done: t('contracts.created'),
    refreshes: [['contracts']],
    onDone: (created) => {
      intentions.done()
      onDone(created)
    },
  })
}

export type ContractActName = 'accept' | 'amend' | 'suspend' | 'resume' | 'end'

export function useContractAct(contract: Contract, onDone?: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return useAction<{ name: ContractActName; body: Record<string, unknown> }, Contract>(
    ({ name, body }) => api.post<Contract>(`/contracts/${contract.id}/${name}`, body, { version: contract.version }),
    {
      quiet: true,
      done: t('contracts.actDone'),
      refreshes: [['contracts'], ['obligations']],
      onDone: (changed) => {
        if (changed) client.setQueryData(contractKey(contract.id), changed)
        onDone?.()
      },
    },
  )
}
