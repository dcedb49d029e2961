import { useTranslation } from 'react-i18next'
import type { PricedOffer } from '@/api/agreement-types'
import { amount } from '@/lib/format'
import { word } from '@/lib/words'

/** The price a customer is asked to agree to: what, how much of it, at which price, and what that comes to. */
export function OfferedPrice({ offer }: { offer: PricedOffer }) {
  const { t } = useTranslation()
  return (
    <div className="stack tight">
      {offer.note && <p className="pre">{offer.note}</p>}
      <table className="account offered" aria-label={t('quotes.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('quotes.column.what')}</th>
            <th scope="col" className="number">{t('quotes.column.quantity')}</th>
            <th scope="col" className="number">{t('quotes.column.price')}</th>
            <th scope="col" className="number">{t('quotes.column.net')}</th>
          </tr>
        </thead>
        <tbody>
          {offer.lines.map((line, n) => (
            <tr key={n}>
              <td>
                {line.text || word('quotes.kind', line.kind)}
                {line.free && <div className="muted small">{[t('quotes.consent.free'), line.reason].filter(Boolean).join(' · ')}</div>}
              </td>
              <td className="number">{`${line.quantity} ${word('quotes.unit', line.unit)}`}</td>
              <td className="number">{amount(line.unitPrice)}</td>
              <td className="number">
                {line.listed !== line.net && (
                  <div className="muted small">
                    <del aria-label={t('quotes.listed', { amount: amount(line.listed) })}>{amount(line.listed)}</del>
                  </div>
                )}
                {amount(line.net)}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>{t('quotes.column.tax')}</th>
            <td className="number">{amount(offer.tax)}</td>
          </tr>
          <tr className="balance">
            <th scope="row" colSpan={3}>{t('quotes.column.total')}</th>
            <td className="number">{amount(offer.total, offer.currency)}</td>
          </tr>
        </tbody>
      </table>
      <p className="muted small">{t('quotes.consent.until', { day: offer.validUntil })}</p>
    </div>
  )
}
