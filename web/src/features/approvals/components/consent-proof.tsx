import { useTranslation } from 'react-i18next'
import type { Consent } from '@/api/agreement-types'
import { apiUrl } from '@/lib/api-client'
import { word } from '@/lib/words'

/** What shows that the customer said so: the recording of the call, to be heard and kept, or what he signed. */
export function ConsentProof({ requestId, answer }: { requestId: number; answer: NonNullable<Consent['answer']> }) {
  const { t } = useTranslation()
  if (answer.attachmentId === null) return null
  const address = apiUrl(`/service-requests/${requestId}/files/${answer.attachmentId}`)
  return (
    <span className="row">
      {answer.way === 'CALL' && (
        // Nobody writes captions for a call.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio controls preload="none" src={address} aria-label={t('approvals.recording')} />
      )}
      <a href={address} target="_blank" rel="noreferrer">
        {answer.way === 'CALL' ? t('approvals.recording') : word('consentWay', answer.way)}
      </a>
    </span>
  )
}
