import { useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useState } from 'react'
import type { Part } from '@/api/parts-types'
import { api } from '@/lib/api-client'
import { useMay } from '@/lib/session'
import { useDebounced } from '@/lib/use-debounced'

interface PartTextProps {
  id?: string
  value?: string
  onChange?: (value: string) => void
  /** Told when what is written was chosen from the catalogue. */
  onPart: (part: Part) => void
}

/** How a part is written on a line, as those put in on a visit are. */
export const partWords = ({ name, number }: Pick<Part, 'name' | 'number'>) => `${name} ${number}`

/** Words for a part: one of the catalogue, found by number or name, or whatever is typed. */
export function PartText({ id, value, onChange, onPart }: PartTextProps) {
  const may = useMay()('parts.read')
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed, 250)
  const found = useQuery({ queryKey: ['picker', '/parts', q], queryFn: async ({ signal }) => (await api.get<{ items: Part[] }>('/parts', { q, limit: 50 }, signal)).items, enabled: may })
  const parts = (found.data ?? []).filter((part) => !part.retired)
  return (
    <AutoComplete
      id={id}
      value={value}
      onChange={onChange}
      maxLength={200}
      style={{ width: '100%' }}
      showSearch={{ onSearch: setTyped }}
      options={parts.map((part) => ({ value: partWords(part), label: [part.number, part.name, part.price && `${part.price.amount} ${part.price.currency}`].filter(Boolean).join(' · ') }))}
      onSelect={(chosen: string) => {
        const part = parts.find((each) => partWords(each) === chosen)
        if (part) onPart(part)
      }}
    />
  )
}
