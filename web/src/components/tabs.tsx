/** Parts of a page, one shown at a time; wraps on narrow screens. */
export function Tabs({ label, value, items, onChange }: { label: string; value: string; items: { key: string; label: string }[]; onChange: (key: string) => void }) {
  return (
    <div role="tablist" aria-label={label} className="tabs">
      {items.map((item) => (
        <button key={item.key} type="button" role="tab" aria-selected={item.key === value} onClick={() => onChange(item.key)}>
          {item.label}
        </button>
      ))}
    </div>
  )
}
