import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReturnView } from '@/api/return-types'
import { Facts, Panel } from '@/components/page'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { inLanguage, word } from '@/lib/words'
import { RuleWords } from './rule-words'

/** What is sent back, who wants what, and what was decided. */
export function ReturnFacts({ shown: { sent, unit, customer, request } }: { shown: ReturnView }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('returns.facts')}>
      <Facts
        items={[
          [t('returns.unit'), <Link key="unit" to={paths.unit(unit.id)}>{`${unit.model} ${unit.serial}`}</Link>],
          [t('returns.customer'), <Link key="customer" to={paths.customer(sent.customerId)}>{customer}</Link>],
          [t('returns.request'), sent.requestId ? <Link key="request" to={paths.request(sent.requestId)}>{request}</Link> : undefined],
          [t('returns.wants'), word('returns.wish', sent.wish)],
          [t('returns.problem'), <span key="problem" className="pre">{sent.problem}</span>],
          [t('returns.faultOn'), sent.rights.fault ?? undefined],
          [t('returns.sentUnder'), [sent.ending?.carrier, sent.ending?.waybill].filter(Boolean).join(' ') || undefined],
          [t('returns.receipt'), sent.ending?.receipt ? `${sent.ending.receipt.on} · ${sent.ending.receipt.by}` : undefined],
          [t('returns.openedAt'), `${instant(sent.openedAt)} · ${sent.openedBy}`],
        ]}
      />
    </Panel>
  )
}

/** What was decided, and by which right. */
export function DecisionPanel({ shown: { sent } }: { shown: ReturnView }) {
  const { t } = useTranslation()
  const decision = sent.decision
  if (!decision) return null
  return (
    <Panel title={t('returns.decision')}>
      <div className="stack tight">
        <p>
          <strong>{word('returns.outcome', decision.outcome)}</strong> {decision.refund !== null && t('returns.amount', { amount: decision.refund.toFixed(2) })}{' '}
          {decision.fee !== null && decision.fee > 0 && t('returns.fee', { fee: decision.fee.toFixed(2) })}
        </p>
        <RuleWords rule={decision.rule} />
        <p className="pre">{decision.reason}</p>
      </div>
    </Panel>
  )
}

/** The two units of an exchange and the rules the warranty of the new one runs by. */
export function ExchangePanel({ shown: { sent, unit, replacement } }: { shown: ReturnView }) {
  const { t } = useTranslation()
  const warranty = sent.ending?.warranty
  if (!replacement || !warranty) return null
  return (
    <Panel title={t('returns.exchanged')}>
      <div className="stack tight">
        <p>
          <Link to={paths.unit(unit.id)}>{`${unit.model} ${unit.serial}`}</Link> → <Link to={paths.unit(replacement.id)}>{`${replacement.model} ${replacement.serial}`}</Link>
        </p>
        {warranty.rules.map((rule) => (
          <p key={rule.source}>
            <span className={rule.restarts ? 'tag accent' : 'tag'}>{t(rule.restarts ? 'returns.restarts' : 'returns.inherits')}</span> {inLanguage(rule.zh, rule.en)}
          </p>
        ))}
      </div>
    </Panel>
  )
}

/** What the supplier was asked for and gave. */
export function ClaimPanel({ shown: { claim } }: { shown: ReturnView }) {
  const { t } = useTranslation()
  if (!claim) return null
  return (
    <Panel title={t('returns.claim')}>
      <Facts
        items={[
          [t('returns.field.supplier'), claim.supplier],
          [t('returns.field.claimed'), `CNY ${claim.amount.toFixed(2)}`],
          [t('returns.field.claimText'), claim.text],
          [t('returns.field.recovered'), claim.answer ? `CNY ${claim.answer.recovered.toFixed(2)}` : t('returns.unanswered')],
          [t('returns.field.answer'), claim.answer?.text],
        ]}
      />
    </Panel>
  )
}
