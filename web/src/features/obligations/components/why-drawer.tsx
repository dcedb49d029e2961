import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Breach, Clock } from '@/api/clock-types'
import type { Money } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { Facts } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { excerpt } from '@/lib/excerpt'
import { instant, money } from '@/lib/format'
import { calendarWords, limitWords, word } from '@/lib/words'
import { useObligation } from '../api/get-obligation'
import { EvidenceList, FactList } from './evidence-list'
import { IntervalBar } from './interval-bar'
import { whySentence } from './why-sentence'
import { WaiveDialog } from './waive-dialog'

/** "Why this due time": the clause's own words, the calendar, every interval, the facts and the evidence. */
export function WhyDrawer({ obligationId, onClose }: { obligationId: number | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const obligation = useObligation(obligationId)
  return (
    <Drawer open={obligationId !== undefined} onClose={onClose} title={t('contracts.why.title')} size="min(560px, 100vw)" destroyOnHidden>
      <QueryStates query={obligation}>
        {({ clock, facts, evidence, explanation }) => (
          <div className="stack" style={{ gap: 18 }}>
            <div className="stack tight">
              <h2>{[word('kind', clock.kind), clock.label].filter(Boolean).join(' · ')}</h2>
              <DueBadge clock={clock} />
            </div>
            <p className="sentence">{whySentence(clock, explanation, t)}</p>
            <Reasons clock={clock} due={explanation.due} />
            <Section title={t('contracts.why.intervals')}>
              <IntervalBar intervals={explanation.intervals} />
            </Section>
            {clock.breach && <BreachFacts breach={clock.breach} penalty={clock.penalty} metAt={clock.metAt} />}
            <Section title={t('contracts.why.facts')}>
              <FactList facts={facts} />
            </Section>
            <Section title={t('contracts.why.evidence')}>
              <EvidenceList evidence={evidence} />
            </Section>
          </div>
        )}
      </QueryStates>
    </Drawer>
  )
}

function Reasons({ clock, due }: { clock: Clock; due: string }) {
  const { t } = useTranslation()
  return (
    <Facts
      items={[
        [t('contracts.why.clause'), clock.clause?.text ? <q key="clause">{excerpt(clock.clause.text)}</q> : t('contracts.why.houseDefault')],
        [t('contracts.why.limit'), clock.limit ? limitWords(clock.limit.value, clock.limit.unit) : undefined],
        [t('contracts.why.calendar'), clock.calendar ? calendarWords(clock.calendar) : undefined],
        [t('contracts.why.start'), instant(clock.startsAt)],
        [t('contracts.why.due'), `${instant(due)}${clock.provisional ? ` ≈ ${t('countdown.provisional')}` : ''}`],
      ]}
    />
  )
}

function BreachFacts({ breach, penalty, metAt }: { breach: Breach; penalty: Money | null; metAt: string | null }) {
  const { t } = useTranslation()
  const [waiving, setWaiving] = useState(false)
  const inTime = metAt !== null && Date.parse(metAt) <= Date.parse(breach.at)
  return (
    <Section title={t('contracts.why.breach')}>
      <Facts
        items={[
          [t('contracts.why.breachAt'), <span key="at" className="broken-number">{instant(breach.at)}</span>],
          [t('contracts.why.penalty'), money(penalty)],
        ]}
      />
      {inTime && !breach.waived && <p className="notice plain">{t('contracts.why.recordedLate')}</p>}
      {breach.waived ? (
        <p className="notice plain">{t('contracts.why.waived', { reason: breach.waiverReason ?? '' })}</p>
      ) : (
        <Authorized to="breaches.waive">
          <div>
            <Button onClick={() => setWaiving(true)}>{t('contracts.obligations.waive')}</Button>
          </div>
        </Authorized>
      )}
      {waiving && <WaiveDialog breachId={breach.id} reason={inTime ? t('contracts.why.lateReason') : undefined} onClose={() => setWaiving(false)} />}
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
