import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { useNoteActs } from '../api/note-acts'

/** Puts the finished report before the customer on a device of his own; he may still sign on this one. */
export function AskSignature({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const note = useNoteActs(order)
  const asked = order.chapters?.signing
  if (asked) return <p role="status" className="notice plain">{t('workOrders.sign.asked', { at: instant(asked.askedAt) })}</p>
  return (
    <>
      <ProblemAlert error={note.error} />
      <Button block disabled={note.isPending} onClick={() => note.mutate([{ kind: 'ask-signature' }])}>
        {t('workOrders.sign.ask')}
      </Button>
    </>
  )
}
