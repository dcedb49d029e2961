import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Charges } from '@/api/promise-types'
import { Panel } from '@/components/page'
import { paths } from '@/lib/paths'
import { clauseSummary, word } from '@/lib/words'

/** Whether the caller is covered and why not, and what may be charged, each with the clause that says so. */
export function ChargesPanel({ charges }: { charges: Charges | undefined }) {
  const { t } = useTranslation()
  if (!charges) return null
  const { standing, lines, contract, freeBy, parts = [] } = charges
  const covered = standing === 'IN_WARRANTY' || standing === 'BEFORE_ACCEPTANCE'
  return (
    <Panel title={t('charges.title')}>
      <div className="stack">
        <p className={covered ? 'notice plain' : 'notice'} role={covered ? undefined : 'note'}>
          <strong>{word('charges.standing', standing)}</strong>
          {charges.because && !covered && standing !== 'EXPIRED' && <>{t('charges.because', { reason: charges.because })}</>}
          {charges.warrantyEndsOn && (covered || standing === 'EXPIRED') && <> · {t('charges.until', { date: charges.warrantyEndsOn })}</>}
          {charges.houseDefault && <> · {t('charges.houseDefault')}</>}
        </p>
        {freeBy && <p className="small">{t('charges.freeBy', { words: freeBy })}</p>}
        {parts.map((part) => (
          <div key={`${part.clauseId} ${part.part}`} className="small">
            {t(part.endsOn ? 'charges.freePartUntil' : 'charges.freePart', { part: part.part, date: part.endsOn })}
            {part.words && <div className="muted"><q>{part.words}</q></div>}
          </div>
        ))}
        {lines.length === 0 && !freeBy && <p className="muted small">{t(covered ? 'charges.noneFree' : contract ? 'charges.none' : 'charges.noContract')}</p>}
        <ul className="stack tight">
          {lines.map((line) => (
            <li key={line.clauseId}>
              <strong>{word('charges.ground', line.ground)}</strong>
              {line.price && <span> · {word('charges.price', line.price)}</span>}
              {clauseSummary(line.says) && <span> · {clauseSummary(line.says)}</span>}
              {line.named && <span> · {t('charges.named')}</span>}
              {line.text && (
                <div className="muted small">
                  <q>{line.text}</q>
                </div>
              )}
            </li>
          ))}
        </ul>
        {contract && lines.length > 0 && (
          <Link className="small" to={`${paths.contract(contract.id)}?tab=clauses`}>
            {t('charges.clauses', { number: contract.number })}
          </Link>
        )}
      </div>
    </Panel>
  )
}
