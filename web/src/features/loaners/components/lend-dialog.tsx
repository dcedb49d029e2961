import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActDialog } from '@/components/act-dialog'
import { EmptyState, QueryStates } from '@/components/query-states'
import { zonedNow } from '@/lib/zoned'
import { useAvailable, useLoanerAct } from '../api/loaners'

interface LendDialogProps {
  requestId: number
  signer?: string
  /** The pad the customer signs on. */
  pad: ReactNode
  onClose: () => void
}

/** Hands a unit over; the customer signs for it on the spot. */
export function LendDialog({ requestId, signer, pad, onClose }: LendDialogProps) {
  const { t } = useTranslation()
  const free = useAvailable()
  const lend = useLoanerAct(onClose)
  return (
    <QueryStates query={free} rows={1} isEmpty={(page) => page.items.length === 0} empty={<EmptyState text={t('returns.loaner.noneFree')} />}>
      {(page) => (
        <ActDialog
          title={t('returns.loaner.lend')}
          okText={t('returns.loaner.signed')}
          fields={[
            { name: 'loanerId', label: t('returns.loaner.which'), kind: 'select', required: true, options: page.items.map((each) => ({ value: String(each.id), label: [`${each.model} ${each.serial}`, each.place].filter(Boolean).join(' · ') })) },
            { name: 'dueOn', label: t('returns.loaner.dueOn'), kind: 'date', required: true, initial: zonedNow().add(14, 'day') },
            { name: 'condition', label: t('returns.loaner.condition'), kind: 'area' },
            { name: 'signer', label: t('returns.loaner.signer'), required: true, initial: signer },
            { name: 'image', label: t('returns.loaner.signature'), required: true, control: pad },
          ]}
          pending={lend.isPending}
          error={lend.error}
          onSubmit={(values) => lend.mutate({ path: `/service-requests/${requestId}/loans`, body: { ...values, loanerId: Number(values['loanerId']) } })}
          onClose={onClose}
        />
      )}
    </QueryStates>
  )
}
