import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BreachEvent, BreachFile, PenaltyByHand, Reckoning } from '@/api/promise-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { apiUrl } from '@/lib/api-client'
import { instant, money } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay, useSessionUser } from '@/lib/session'
import { word } from '@/lib/words'
import { useBreaches } from '../api/settlements'
import { BreachActDialog } from './breach-act-dialog'
import { breachActs, type BreachAct } from './breach-acts'

/** Every breach with what it costs and what was said and decided about it. */
export function BreachList({ contractId, currency, onExplain }: { contractId: number; currency: string; onExplain: (obligationId: number) => void }) {
  const { t } = useTranslation()
  const query = useBreaches(contractId)
  const [doing, setDoing] = useState<{ act: BreachAct; breach: BreachFile }>()
  return (
    <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('settlements.noBreaches')} />}>
      {(rows) => (
        <>
          <ul className="breach-list" aria-label={t('contracts.tabs.breaches')}>
            {rows.map((breach) => (
              <Row key={breach.clock.obligationId} breach={breach} onExplain={onExplain} onAct={(act) => setDoing({ act, breach })} />
            ))}
          </ul>
          {doing && <BreachActDialog {...doing} currency={currency} onClose={() => setDoing(undefined)} />}
        </>
      )}
    </QueryStates>
  )
}

function Row({ breach, onExplain, onAct }: { breach: BreachFile; onExplain: (id: number) => void; onAct: (act: BreachAct) => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const { user } = useSessionUser()
  const { clock } = breach
  const standing = clock.breach?.waived ? 'WAIVED' : breach.disputed ? 'DISPUTED' : breach.waiverAsked ? 'WAIVER_ASKED' : clock.penalty ? 'OWED' : breach.byHand.some(({ why, stated }) => why && !stated) ? 'TO_BE_STATED' : 'NO_PENALTY'
  const acts = breachActs.filter((act) => act.needs.some((need) => may(need)) && act.offered(breach, user?.id ?? 0))
  return (
    <li>
      <div className="row apart">
        <span className="row tight">
          <strong className="broken-number">{word('kind', clock.kind)}</strong>
          {clock.subject.type === 'REQUEST' ? <Link to={paths.request(clock.subject.id)}>{clock.label}</Link> : <span>{clock.label}</span>}
          <span className="tag quiet">{word('breachStanding', standing)}</span>
          {breach.inApproval && <Link to={paths.approvals}>{t('settlements.inApproval')}</Link>}
        </span>
        <strong className="nowrap">{money(clock.penalty)}</strong>
      </div>
      <p className="muted small">
        {t('settlements.brokenAt', { at: instant(clock.breachedAt) })}
        {clock.metAt && ` · ${t('settlements.doneAt', { at: instant(clock.metAt) })}`}
        {breach.reckonings.map((each, at) => (
          <span key={at}>{` · ${reckoned(t, each)}`}</span>
        ))}
      </p>
      <ByHand clauses={breach.byHand} />
      {breach.events.length > 0 && <Events events={breach.events} />}
      <div className="row tight">
        <Button size="small" type="link" onClick={() => onExplain(clock.obligationId)}>
          {t('contracts.why.title')}
        </Button>
        {acts.map((act) => (
          <Button key={act.name} size="small" type={act.name === 'approve' ? 'primary' : 'default'} onClick={() => onAct(act)}>
            {t(`settlements.act.${act.name}`)}
          </Button>
        ))}
      </div>
    </li>
  )
}

const periods = ['HOUR', 'DAY', 'WEEK', 'SEVEN_DAYS'] as const

/** Contract price × rate × how often, or what somebody stated. */
function reckoned(t: TFunction, { rate, base, turns, owed, stated }: Reckoning): string {
  if (stated) return t('settlements.reckoning.stated', { amount: money(owed) })
  const often = t(`settlements.turns.${periods.find((per) => per === rate.per) ?? 'BREACH'}`, { n: turns })
  return rate.percent
    ? t('settlements.reckoning.percent', { base: money(base), rate: rate.value, turns: often })
    : t('settlements.reckoning.amount', { rate: money({ amount: String(rate.value), currency: base.currency }), turns: often })
}

/** The clauses somebody has to reckon; those that speak of another cause only once something was stated. */
function ByHand({ clauses }: { clauses: PenaltyByHand[] }) {
  const { t } = useTranslation()
  const shown = clauses.filter(({ why, stated }) => why !== null || stated !== null)
  if (shown.length === 0) return null
  return (
    <ul className="breach-events">
      {shown.map(({ clauseId, text, why, stated }) => (
        <li key={clauseId}>
          <span className="tag quiet">{stated ? t('settlements.penaltyStated', { amount: money(stated) }) : t('settlements.penaltyOpen')}</span> {text}{' '}
          <span className="muted small">{stated ? '' : why ? word('byHand', why) : t('settlements.otherCause')}</span>
        </li>
      ))}
    </ul>
  )
}

function Events({ events }: { events: BreachEvent[] }) {
  const { t } = useTranslation()
  return (
    <ol className="breach-events">
      {events.map((event) => (
        <li key={event.id}>
          <strong>{word('breachEvent', event.kind)}</strong> {event.amount && money(event.amount)} <span className="pre">{event.reason}</span>{' '}
          <span className="muted small">
            {word('breachSide', event.side)} · {event.actor} · {instant(event.at)}
          </span>{' '}
          {event.attachmentId !== null && (
            <a href={apiUrl(`/attachments/${event.attachmentId}`)} target="_blank" rel="noreferrer">
              {t('settlements.openFile')}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}
