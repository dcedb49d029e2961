import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { instant } from '@/lib/format'

/** That the customer was asked to sign on a device of his own, and to whom the link was mailed; nothing before, nor once it is signed. */
export function SignatureAsked({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const { askedAt = null, mailedTo = null } = order.chapters?.signing ?? {}
  if (!askedAt || order.signature) return null
  return (
    <p role="status" className="notice plain">
      {t('workOrders.sign.asked', { at: instant(askedAt) })}
      {mailedTo && <> {t('workOrders.sign.mailedTo', { to: mailedTo })}</>}
    </p>
  )
}
