import type { Quote, QuoteState } from '@/api/charges-types'
import { word } from '@/lib/words'

/** "QT-20261122-000001/2": the number with the version, as people quote it. */
export const quoteLabel = ({ number, version }: Pick<Quote, 'number' | 'version'>) => (version === 1 ? number : `${number}/${version}`)

const tones: Record<QuoteState, string> = {
  DRAFT: 'tag',
  SENT: 'tag slate',
  APPROVED: 'tag accent',
  DECLINED: 'tag strong',
  EXPIRED: 'tag doubt',
  CHARGED: 'tag accent',
  PAID: 'tag quiet',
  SUPERSEDED: 'tag quiet',
  WITHDRAWN: 'tag quiet',
}

export function QuoteStateTag({ state }: { state: QuoteState }) {
  return <span className={tones[state]}>{word('quotes.state', state)}</span>
}
