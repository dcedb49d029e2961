import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hourClasses, levels, type RateCard } from '@/api/charges-types'
import { Authorized } from '@/components/authorized'
import { Facts, Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { amount, today } from '@/lib/format'
import { word } from '@/lib/words'
import { useRateCards } from '../api/charges'
import { RateCardForm } from './rate-card-form'

/** The cards by the day they begin; the one that counts today is marked. */
export function RateCardList() {
  const { t } = useTranslation()
  const query = useRateCards()
  const [adding, setAdding] = useState(false)
  const counting = query.data?.find((card) => card.validFrom <= today())
  return (
    <>
      <Authorized to="settings.manage">
        <div>
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('quotes.rates.add')}
          </Button>
        </div>
      </Authorized>
      <QueryStates query={query} isEmpty={(cards) => cards.length === 0} empty={<EmptyState text={t('quotes.rates.none')} />}>
        {(cards) => (
          <div className="stack">
            {cards.map((card) => (
              <Card key={card.id} card={card} counts={card === counting} />
            ))}
          </div>
        )}
      </QueryStates>
      {adding && <RateCardForm like={counting} onClose={() => setAdding(false)} />}
    </>
  )
}

function Card({ card, counts }: { card: RateCard; counts: boolean }) {
  const { t } = useTranslation()
  const rate = (level: string, hours: string) => card.labour.find((each) => each.level === level && each.hourClass === hours)
  return (
    <Panel title={t('quotes.rates.from', { day: card.validFrom })} extra={counts && <span className="tag accent">{t('quotes.rates.counts')}</span>}>
      <div className="stack">
        <Scroll>
          <table className="account" aria-label={t('quotes.rates.labour')}>
            <thead>
              <tr>
                <th scope="col">{t('quotes.rates.perHour', { currency: card.currency })}</th>
                {hourClasses.map((hours) => (
                  <th key={hours} scope="col" className="number">
                    {word('quotes.hours', hours)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => (
                <tr key={level}>
                  <th scope="row">{word('quotes.level', level)}</th>
                  {hourClasses.map((hours) => (
                    <td key={hours} className="number">
                      {rate(level, hours) ? amount(rate(level, hours)?.perHour ?? '0') : '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <Facts
          items={[
            [t('quotes.rates.hours'), t('quotes.rates.hoursAre', { from: card.workStarts.slice(0, 5), to: card.workEnds.slice(0, 5), evening: card.eveningEnds.slice(0, 5) })],
            [t('quotes.rates.travel'), t('quotes.rates.travelIs', { km: amount(card.perKm, card.currency), visit: amount(card.perVisit, card.currency) })],
            [t('quotes.rates.step'), t('quotes.rates.stepIs', { n: card.stepMinutes })],
            [t('quotes.rates.minimum'), amount(card.minimum, card.currency)],
            [t('quotes.rates.tax'), `${Number(card.taxRate)} %`],
            [t('quotes.rates.costShare'), `${Number(card.costShare)} %`],
            [t('quotes.rates.discountLimit'), `${Number(card.discountLimit)} %`],
            [t('quotes.field.note'), card.note || undefined],
          ]}
        />
      </div>
    </Panel>
  )
}
