import { useTranslation } from 'react-i18next'
import type { ConsentPurpose } from '@/api/agreement-types'
import { useNow } from '@/lib/clock'

interface Asked {
  purpose: ConsentPurpose
  validUntil: string | null
}

/** What the two buttons of a question say, and whether its last moment is over; then it can no longer be answered. */
export function useConsentVerbs({ purpose, validUntil }: Asked): { yes: string; no: string; over: boolean } {
  const { t } = useTranslation()
  const now = useNow()
  const over = validUntil !== null && Date.parse(validUntil) <= now
  switch (purpose) {
    case 'CHANGES_DONE':
      return { yes: t('approvals.confirmDone'), no: t('approvals.notDone'), over: false }
    case 'COMPLAINT_ANSWER':
      return { yes: t('approvals.acceptAnswer'), no: t('approvals.rejectAnswer'), over: false }
    case 'QUOTE':
      return { yes: t('quotes.consent.yes'), no: t('quotes.consent.no'), over }
    default:
      return { yes: t('approvals.iConsent'), no: t('approvals.iRefuse'), over: false }
  }
}
