import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation, Obligation } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { Facts } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { instant, money } from '@/lib/format'
import { limitWords, word } from '@/lib/words'
import { useExplanation, useObligation } from '../api/get-obligation'
import { EvidenceList, FactList } from './evidence-list'
import { IntervalBar } from './interval-bar'
import { WaiveDialog } from './waive-dialog'

/** "Why this due time": the clause's own words, the calendar, every interval, the facts and the evidence. */
export function WhyDrawer({ obligationId, onClose }: { obligationId: number | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const obligation = useObligation(obligationId)
  const explanation = useExplanation(obligationId)
  return (
    <Drawer open={obligationId !== undefined} onClose={onClose} title={t('contracts.why.title')} size="min(560px, 100vw)" destroyOnHidden>
      <QueryStates query={obligation}>
        {(found) => (
          <div className="stack" style={{ gap: 18 }}>
            <div className="stack tight">
              <h2>{[word('kind', found.kind), found.subject?.label].filter(Boolean).join(' · ')}</h2>
              <DueBadge clock={found} />
            </div>
            <QueryStates query={explanation}>{(why) => <Reasons why={why} />}</QueryStates>
            {found.breach && <BreachFacts breach={found.breach} />}
            <Section title={t('contracts.why.facts')}>
              <FactList facts={found.facts ?? []} />
            </Section>
            <Section title={t('contracts.why.evidence')}>
              <EvidenceList evidence={found.evidence ?? []} />
            </Section>
          </div>
        )}
      </QueryStates>
    </Drawer>
  )
}

function Reasons({ why }: { why: Explanation }) {
  const { t } = useTranslation()
  return (
    <>
      {why.sentence && <p className="sentence">{why.sentence}</p>}
      <Facts
        items={[
          [t('contracts.why.clause'), why.clause ? <q key="clause">{why.clause.text}</q> : t('contracts.why.houseDefault')],
          [t('contracts.why.version'), why.commitmentVersion ? t('contracts.versionN', { n: why.commitmentVersion }) : undefined],
          [t('contracts.why.limit'), why.limit ? limitWords(why.limit.value, why.limit.unit) : undefined],
          [t('contracts.why.calendar'), why.calendar ? word('calendar', why.calendar) : undefined],
          [t('contracts.why.start'), instant(why.start)],
          [t('contracts.why.due'), why.due ? `${instant(why.due)}${why.provisional ? ` ≈ ${t('countdown.provisional')}` : ''}` : null],
        ]}
      />
      <Section title={t('contracts.why.intervals')}>
        <IntervalBar intervals={why.intervals} />
      </Section>
    </>
  )
}

function BreachFacts({ breach }: { breach: NonNullable<Obligation['breach']> }) {
  const { t } = useTranslation()
  const [waiving, setWaiving] = useState(false)
  return (
    <Section title={t('contracts.why.breach')}>
      <Facts
        items={[
          [t('contracts.why.breachAt'), <span key="at" className="broken-number">{instant(breach.at)}</span>],
          [t('contracts.why.penalty'), money(breach.penalty)],
        ]}
      />
      {breach.waived ? (
        <p className="notice plain">{t('contracts.why.waived', { reason: breach.waiverReason ?? '' })}</p>
      ) : (
        <Authorized to="breaches.waive">
          <div>
            <Button onClick={() => setWaiving(true)}>{t('contracts.obligations.waive')}</Button>
          </div>
        </Authorized>
      )}
      {waiving && <WaiveDialog breachId={breach.id} onClose={() => setWaiving(false)} />}
    </Section>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="stack tight" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
