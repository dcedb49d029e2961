import { useState } from 'react'

interface CellProps {
  label: string
  value: string | null | undefined
  onChange: (value: string | null) => void
}

/** A choice inside a table; native, because a letter has hundreds of them. */
export function ChoiceCell({ label, value, onChange, say, codes, required = false }: CellProps & { say: (code: string) => string; codes: readonly string[]; required?: boolean }) {
  const known = value && !codes.includes(value) ? [...codes, value] : codes
  return (
    <select aria-label={label} className={value === 'any' || !value ? 'muted' : undefined} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      {!required && <option value="">–</option>}
      {known.map((code) => (
        <option key={code} value={code}>
          {say(code)}
        </option>
      ))}
    </select>
  )
}

export function TextCell({ label, value, onChange }: CellProps) {
  return <input aria-label={label} type="text" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} />
}

const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** A number that may be empty; "1." stays as typed on the way to 1.5, and what is no number is not taken. */
export function NumberCell({ label, value, onChange }: { label: string; value: number | null | undefined; onChange: (value: number | null) => void }) {
  const [typed, setTyped] = useState('')
  const shown = numberOf(typed) === (value ?? null) ? typed : String(value ?? '')
  return (
    <input
      aria-label={label}
      type="text"
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        const number = numberOf(event.target.value)
        if (number !== null && !(number >= 0 && Number.isFinite(number))) return
        setTyped(event.target.value)
        onChange(number)
      }}
    />
  )
}
