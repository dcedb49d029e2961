import { useTranslation } from 'react-i18next'
import type { Clause } from '@/api/clause-types'
import { word } from '@/lib/words'
import { cycled, takesValue } from './corrections'
import type { Studio } from './use-studio'
import { ValueInPlace } from './value-in-place'

const cycles = [
  ['unit', 'clauseUnit', 'U'],
  ['severity', 'clauseSeverity', 'S'],
  ['channel', 'clauseChannel', 'C'],
] as const

/** The corrections of the chosen clause, each a click or the key it names. */
export function ClauseStrip({ clause, studio }: { clause: Clause; studio: Studio }) {
  const { t } = useTranslation()
  const typing = studio.typing
  return (
    <div role="group" aria-label={t('letters.correct')} className="row tight clause-strip">
      {takesValue(clause) &&
        (typing ? (
          <ValueInPlace typing={typing} onDone={studio.typed} />
        ) : (
          <button type="button" onClick={() => studio.typeValue()}>
            <span className="muted">{t('letters.field.value')}</span> {clause.value ?? '–'} <kbd>0–9</kbd>
          </button>
        ))}
      {cycles.map(
        ([field, group, key]) =>
          cycled(clause, field) && (
            <button key={field} type="button" onClick={() => studio.cycle(field)}>
              <span className="muted">{t(`letters.field.${field}`)}</span> {word(group, clause[field])} <kbd>{key}</kbd>
            </button>
          ),
      )}
    </div>
  )
}
