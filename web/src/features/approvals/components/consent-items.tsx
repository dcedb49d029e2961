import type { ConsentPurpose } from '@/api/agreement-types'

/** What is confirmed, line by line; of a quote the amount of each line stands in a column of its own. */
export function ConsentItems({ purpose, items }: { purpose: ConsentPurpose; items: string[] }) {
  if (items.length === 0) return null
  if (purpose !== 'QUOTE') {
    return (
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <ul className="quote-items">
      {items.map((item, n) => {
        const cut = item.lastIndexOf(' · ')
        return (
          <li key={n} className="row apart">
            <span>{item.slice(0, cut)}</span>
            <strong className="nowrap">{item.slice(cut + 3)}</strong>
          </li>
        )
      })}
    </ul>
  )
}
