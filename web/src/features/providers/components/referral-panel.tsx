import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '@/api/provider-types'
import { DueBadge } from '@/components/due-badge'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useReferralsOf } from '../api/providers'
import { ReferDialog } from './refer-dialog'
import { ReferralActs } from './referral-acts'

/** The partners and manufacturers a request was referred to, with the clocks of their own agreements. */
export function ReferralPanel({ requestId, open, onExplain }: { requestId: number; open: boolean; onExplain: (obligationId: number) => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const query = useReferralsOf(requestId)
  const [referring, setReferring] = useState(false)
  const directs = may('requests.write') || may('requests.triage')
  if (!(directs && open) && (query.data?.length ?? 0) === 0) return null
  return (
    <Panel title={t('providers.referrals')}>
      <QueryStates query={query} rows={1}>
        {(referrals) => (
          <div className="stack">
            {referrals.length === 0 && <p className="muted">{t('providers.noneHere')}</p>}
            {referrals.map((referral) => (
              <One key={referral.id} referral={referral} directs={directs && open} onExplain={onExplain} />
            ))}
          </div>
        )}
      </QueryStates>
      {directs && open && (
        <Button style={{ marginTop: 8 }} onClick={() => setReferring(true)}>
          {t('providers.refer')}
        </Button>
      )}
      {referring && <ReferDialog requestId={requestId} onClose={() => setReferring(false)} />}
    </Panel>
  )
}

function One({ referral, directs, onExplain }: { referral: Referral; directs: boolean; onExplain: (obligationId: number) => void }) {
  const { t } = useTranslation()
  const { end } = referral
  return (
    <section className="stack tight" aria-label={`${referral.number} ${referral.provider}`}>
      <div className="row apart">
        <strong>{referral.provider}</strong>
        <span className={end ? 'tag quiet' : 'tag accent'}>{t(end ? `providers.outcome.${end.outcome}` : referral.answeredAt ? 'providers.taken' : 'providers.asked')}</span>
      </div>
      <span className="muted small">{[referral.number, referral.theirCase && t('providers.theirCaseIs', { number: referral.theirCase }), instant(referral.referredAt)].filter(Boolean).join(' · ')}</span>
      <p className="pre">{referral.asked}</p>
      {end && <p className="pre muted">{end.text}</p>}
      <ul className="clock-strip">
        {referral.clocks.map((clock) => (
          <li key={clock.obligationId}>
            <button type="button" onClick={() => onExplain(clock.obligationId)}>
              <DueBadge clock={clock} label={word('kind', clock.kind)} />
            </button>
          </li>
        ))}
      </ul>
      {referral.broken > 0 && referral.claim !== null && <span className="small">{t('providers.owes', { n: referral.broken, amount: referral.claim.toFixed(2) })}</span>}
      {directs && !end && <ReferralActs referral={referral} />}
    </section>
  )
}
