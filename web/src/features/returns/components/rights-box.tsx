import { useTranslation } from 'react-i18next'
import type { ReturnPreview } from '@/api/return-types'
import { RuleLine } from '@/components/cover-answer'
import { currentLanguage } from '@/i18n'
import { word } from '@/lib/words'
import { RuleWords } from './rule-words'
import { WindowLines } from './window-lines'

/** What the customer may have on that day: the law's choices with its articles, what the letter says, and who pays the way. */
export function RightsBox({ preview: { rights, rule, payer, payerRule } }: { preview: Omit<ReturnPreview, 'rule'> & Partial<ReturnPreview> }) {
  const { t } = useTranslation()
  const law = currentLanguage() === 'en' ? rights.en : rights.zh
  const repairs = law.repairs.filter((repair) => repair.counts)
  return (
    <section className="notice plain stack tight" aria-label={t('returns.rights')}>
      <strong>{t(rights.fault ? 'returns.byLawOfFault' : 'returns.byLaw', { date: rights.on, fault: rights.fault })}</strong>
      {law.choices.length > 0 && (
        <ul className="plain-list">
          {law.choices.map((choice) => (
            <li key={choice.code}>
              <span className="tag strong">{choice.words}</span>{' '}
              {choice.amount !== null && t('returns.amount', { amount: choice.amount.toFixed(2) })} {choice.fee !== null && choice.fee > 0 && t('returns.fee', { fee: choice.fee.toFixed(2) })}
            </li>
          ))}
        </ul>
      )}
      {law.asked.length > 0 && <p className="muted">{t('returns.asked', { what: law.asked.map((fact) => word('returns.fact', fact)).join('、') })}</p>}
      {law.reasons.map((reason) => (
        <p key={reason} className="small">
          {reason}
        </p>
      ))}
      {law.notes.map((note) => (
        <p key={note} className="small muted">
          {note}
        </p>
      ))}
      {repairs.length > 0 && (
        <p className="small">
          {t('returns.repairs', { n: repairs.length })} {repairs.map((repair) => `${repair.number} ${repair.title}`).join('；')}
        </p>
      )}
      <WindowLines windows={rights.clause} />
      {rights.cover && (
        <div className="small">
          {t(rights.cover.inWarranty ? 'returns.covered' : 'returns.notCovered')}{' '}
          {rights.cover.rules.filter(({ binding }) => binding).map((rule) => (
            <RuleLine key={rule.source} rule={rule} />
          ))}
        </div>
      )}
      {rule && (
        <>
          <strong>{t('returns.restsOn')}</strong>
          {rule.source === 'LAW' ? <span className="tag accent">{word('returns.source', 'LAW')}</span> : <RuleWords rule={rule} />}
        </>
      )}
      <strong>{t('returns.pays', { who: word('returns.payer', payer) })}</strong>
      <RuleWords rule={payerRule} />
    </section>
  )
}
