import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './query-states'

/** There is something, but nothing that fits what is asked for: says so and takes the filters off. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState text={t('state.noMatch')}>
      <Button onClick={onClear}>{t('state.clearFilters')}</Button>
    </EmptyState>
  )
}
