import { useTranslation } from 'react-i18next'
import { Facts, Panel } from '@/components/page'
import { deadline } from '@/lib/format'
import { limitWords, word } from '@/lib/words'
import { useIntakePromises, type PromiseQuestion } from '../api/charges'

/** What times the caller would be promised, counted from the instant he reported; nothing before the severity is known. */
export function IntakePromises({ asked }: { asked: PromiseQuestion }) {
  const { t } = useTranslation()
  const { data } = useIntakePromises(asked)
  if (!data || data.promises.length === 0) return null
  return (
    <Panel title={t('requests.intake.promised')}>
      <Facts
        items={data.promises.map(({ kind, limit, unit, dueAt }) => [
          word('kind', kind),
          dueAt ? t('requests.intake.promisedBy', { limit: limitWords(limit, unit), at: deadline(dueAt, data.zone) }) : t('requests.intake.promisedLater', { limit: limitWords(limit, unit) }),
        ])}
      />
    </Panel>
  )
}
