import { useTranslation } from 'react-i18next'
import type { Clause } from '@/api/clause-types'
import { calendarWords, word } from '@/lib/words'
import { cycled, takesCondition, takesValue } from './corrections'
import { TypeInPlace } from './type-in-place'
import type { Studio } from './use-studio'
import { ValueInPlace } from './value-in-place'

const said = (group: string) => (code: string | null | undefined) => word(group, code)

const cycles = [
  ['unit', said('clauseUnit'), 'U'],
  ['severity', said('clauseSeverity'), 'S'],
  ['channel', said('clauseChannel'), 'C'],
  ['per', (code: string | null | undefined) => (code ? word(code === 'breach' ? 'letters.penaltyPer' : 'clausePer', code) : '–'), 'F'],
  ['calendar', (code: string | null | undefined) => (code ? calendarWords(code) : '–'), 'D'],
] as const

/** The corrections of the chosen clause, each a click or the key it names. */
export function ClauseStrip({ clause, studio }: { clause: Clause; studio: Studio }) {
  const { t } = useTranslation()
  const field = studio.typing?.field
  return (
    <div role="group" aria-label={t('letters.correct')} className="row tight clause-strip">
      {studio.typing && field === 'type' ? (
        <TypeInPlace type={clause.type} onDone={studio.typed} />
      ) : (
        <button type="button" onClick={studio.chooseType}>
          <span className="muted">{t('letters.field.type')}</span> <kbd>T</kbd>
        </button>
      )}
      {takesValue(clause) &&
        (studio.typing && field === 'value' ? (
          <ValueInPlace typing={studio.typing} onDone={studio.typed} />
        ) : (
          <button type="button" onClick={() => studio.typeValue()}>
            <span className="muted">{t('letters.field.value')}</span> {clause.value ?? '–'} <kbd>0–9</kbd>
          </button>
        ))}
      {cycles.map(
        ([name, words, key]) =>
          cycled(clause, name) && (
            <button key={name} type="button" onClick={() => studio.cycle(name)}>
              <span className="muted">{t(`letters.field.${name}`)}</span> {words(clause[name])} <kbd>{key}</kbd>
            </button>
          ),
      )}
      {takesCondition(clause) &&
        (studio.typing && field === 'condition' ? (
          <ValueInPlace typing={studio.typing} onDone={studio.typed} />
        ) : (
          <button type="button" onClick={studio.typeCondition}>
            <span className="muted">{t('letters.field.condition')}</span> {clause.condition ?? '–'} <kbd>W</kbd>
          </button>
        ))}
    </div>
  )
}
