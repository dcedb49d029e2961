import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useEffect, useState, type Ref } from 'react'
import { useDebounced } from '@/lib/use-debounced'

interface SearchBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<InputRef>
}

/** A search field that asks after the typing pauses. */
export function SearchBox({ label, value, onChange, inputRef }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const settled = useDebounced(typed, 300)
  const [before, setBefore] = useState(value)
  if (before !== value) {
    setBefore(value)
    // Taken off from outside; what is being typed stays.
    if (value === '' && settled !== '') setTyped('')
  }
  useEffect(() => {
    if (settled !== value) onChange(settled)
    // Only a pause in typing asks; a change from outside does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled])
  return (
    <Input
      ref={inputRef}
      type="search"
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined />}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      style={{ width: 260 }}
    />
  )
}
