import { useTranslation } from 'react-i18next'
import type { Cover, CoverRule } from '@/api/unit-types'
import { word } from '@/lib/words'

/** Whether a unit is repaired free, and every promise that was looked at, the deciding one marked. */
export function CoverAnswer({ cover }: { cover: Cover }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={cover.inWarranty ? 'notice plain' : 'notice'} role={cover.inWarranty ? undefined : 'note'}>
        <strong>{word('units.coverCode', cover.code)}</strong>
        {cover.endsOn && <> · {t('units.until', { date: cover.endsOn })}</>}
        {cover.plan && <> · {word('units.plan', cover.plan)}</>}
      </p>
      <ul className="stack tight">
        {cover.rules.map((rule) => (
          <li key={`${rule.source}-${rule.part}-${rule.words}-${rule.endsOn}`}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One promise, by the name it has everywhere. */
export function RuleLine({ rule }: { rule: CoverRule }) {
  const { t } = useTranslation()
  const said = [
    rule.part,
    rule.months && t('units.months', { n: rule.months }),
    rule.event && t('units.from', { event: word('units.event', rule.event), date: rule.startsOn ?? t('units.unknownDay') }),
    rule.endsOn && t('units.until', { date: rule.endsOn }),
    rule.downtimeDays > 0 && t('units.downtime', { n: rule.downtimeDays }),
    rule.rolledFrom && t('units.rolled', { date: rule.rolledFrom }),
    rule.provisional && t('units.provisional'),
  ]
  return (
    <>
      <strong>{word('units.source', rule.source)}</strong> {said.filter(Boolean).join(' · ')} {rule.binding && <span className="tag accent">{t('units.binding')}</span>}
      {rule.words && <div className="muted small">{rule.words}</div>}
    </>
  )
}
