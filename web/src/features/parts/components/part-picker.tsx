import { Select } from 'antd'
import { useState } from 'react'
import type { Part } from '@/api/parts-types'
import { useDebounced } from '@/lib/use-debounced'
import { usePartChoices, usePlaces } from '../api/parts'

interface Field {
  id?: string
  value?: number
  onChange?: (value: number, part?: Part) => void
  'aria-label'?: string
}

/** A part by number or name. */
export function PartPicker({ onChange, onPart, ...props }: Field & { onPart?: (part?: Part) => void }) {
  const [typed, setTyped] = useState('')
  const found = usePartChoices(useDebounced(typed, 250))
  return (
    <Select<number>
      {...props}
      style={{ width: '100%' }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      options={(found.data ?? []).map((part) => ({ value: part.id, label: `${part.number} ${part.name}` }))}
      onChange={(value) => {
        const chosen = found.data?.find((part) => part.id === value)
        onPart?.(chosen)
        onChange?.(value, chosen)
      }}
    />
  )
}

/** A store that is open. */
export function PlacePicker({ onChange, except, ...props }: Omit<Field, 'onChange'> & { onChange?: (value: number) => void; except?: number }) {
  const places = usePlaces()
  return (
    <Select<number>
      {...props}
      style={{ width: '100%', minWidth: 140 }}
      showSearch={{ optionFilterProp: 'label' }}
      loading={places.isFetching}
      options={(places.data ?? []).filter((place) => !place.closed && place.id !== except).map((place) => ({ value: place.id, label: place.name }))}
      onChange={onChange}
    />
  )
}
