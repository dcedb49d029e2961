import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { word } from '@/lib/words'
import { clauseTypes } from './clause-fields'

/** The type chosen where it stands, found by typing some of its name; Escape and leaving keep the old one. */
export function TypeInPlace({ type, onDone }: { type: string; onDone: (type: string | undefined) => void }) {
  const { t } = useTranslation()
  return (
    <Select<string>
      size="small"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the key or click that asked for it
      autoFocus
      defaultOpen
      style={{ width: 160 }}
      aria-label={t('letters.field.type')}
      showSearch={{ optionFilterProp: 'label' }}
      defaultValue={type}
      options={clauseTypes.map((value) => ({ value, label: word('clauseType', value) }))}
      onChange={onDone}
      onBlur={() => onDone(undefined)}
      onKeyDown={(event) => event.key === 'Escape' && onDone(undefined)}
    />
  )
}
