import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentTitle } from '@/components/page'
import { ConsentAnswer } from '@/features/approvals/components/consent-answer'
import { LanguageSwitch } from '../switches'

/** Opened from a link, on a phone, without an account. The secret stands after the #, which no server log sees. */
export default function ConsentPage() {
  const { t } = useTranslation()
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <main className="welcome">
      <DocumentTitle title={t('approvals.consentTitle')} />
      <div className="welcome-top row">
        <LanguageSwitch />
      </div>
      <div className="panel welcome-card">
        <ConsentAnswer token={token} />
      </div>
    </main>
  )
}
