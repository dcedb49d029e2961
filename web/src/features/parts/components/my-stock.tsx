import { useTranslation } from 'react-i18next'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Panel } from '@/components/page'
import { useMyStock } from '../api/parts'
import { amount } from './amount'
import { TransferEntry } from './transfer-list'

/** What an engineer carries, as cards that fit a phone; what is on its way to him first. */
export function MyStock() {
  const { t } = useTranslation()
  const query = useMyStock()
  return (
    <QueryStates query={query} isEmpty={(mine) => mine.stock.length + mine.coming.length === 0} empty={<EmptyState text={t('parts.nothingCarried')} />}>
      {(mine) => (
        <div className="stack">
          {mine.coming.length > 0 && (
            <Panel title={t('parts.comingToMe')}>
              <ul className="parts-transfers">
                {mine.coming.map((transfer) => (
                  <TransferEntry key={transfer.id} transfer={transfer} mine />
                ))}
              </ul>
            </Panel>
          )}
          {mine.places
            .map((place) => ({ place, held: mine.stock.filter((row) => row.placeId === place.id) }))
            .filter(({ held }) => held.length > 0)
            .map(({ place, held }) => (
              <Panel key={place.id} title={place.name}>
                <ul className="parts-of-visit">
                  {held.map((row) => (
                    <li key={`${row.partId}-${row.condition}-${row.serial}`} className="row apart">
                      <span>
                        <strong>{row.name}</strong> <span className="muted">{row.number}</span>
                        {row.serial && <div className="muted small">{row.serial}</div>}
                      </span>
                      <span className="row tight">
                        {row.condition === 'BAD' && <span className="tag slate">{t('parts.conditions.BAD')}</span>}
                        {row.reserved > 0 && <span className="tag">{t('parts.reservedN', { n: row.reserved })}</span>}
                        <strong className="nowrap">{amount(row.quantity, row.unit)}</strong>
                      </span>
                    </li>
                  ))}
                </ul>
              </Panel>
            ))}
        </div>
      )}
    </QueryStates>
  )
}
