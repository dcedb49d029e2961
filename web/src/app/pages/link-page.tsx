import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DocumentTitle } from '@/components/page'
import { LoadingState } from '@/components/query-states'
import { usePortalLink, useSeenUnit } from '@/features/portal/api/portal'
import { LabelReport } from '@/features/portal/components/label-report'
import { LinkedRequest, Welcome } from '@/features/portal/components/opened-link'
import { paths } from '@/lib/paths'
import { problemText } from '@/lib/problem-text'
import { LanguageSwitch } from '../switches'

/** The secret stands after the #, which no server log sees. */
const useSecret = () => useState(() => window.location.hash.slice(1))[0]

/** An invitation, or one request, opened without an account. */
export function LinkPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const token = useSecret()
  const link = usePortalLink(token)
  const request = link.data?.request
  return (
    <main className={request ? 'open-page' : 'welcome'}>
      <DocumentTitle title={request?.title ?? t('portal.title0')} />
      <div className={request ? 'row open-top' : 'welcome-top row'}>
        <LanguageSwitch />
      </div>
      <div className={request ? 'stack' : 'panel welcome-card'}>
        <Waiting token={token} query={link} />
        {link.data?.welcome && <Welcome token={token} opened={link.data} onJoined={() => void navigate(paths.portal)} />}
        {link.data && request && <LinkedRequest token={token} opened={link.data} />}
      </div>
    </main>
  )
}

/** What the label on a unit opens. */
export function LabelPage() {
  const { t } = useTranslation()
  const token = useSecret()
  const unit = useSeenUnit(token)
  return (
    <main className="welcome">
      <DocumentTitle title={t('portal.reportFault')} />
      <div className="welcome-top row">
        <LanguageSwitch />
      </div>
      <div className="panel welcome-card">
        <Waiting token={token} query={unit} />
        {unit.data && <LabelReport token={token} unit={unit.data} />}
      </div>
    </main>
  )
}

function Waiting({ token, query }: { token: string; query: { isPending: boolean; error: unknown } }) {
  const { t } = useTranslation()
  if (token === '') return <p role="alert">{t('approvals.linkIncomplete')}</p>
  if (query.isPending) return <LoadingState rows={3} />
  return query.error ? <p role="alert">{problemText(query.error, t)}</p> : null
}
