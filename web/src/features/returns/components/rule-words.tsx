import type { NamedRule } from '@/api/return-types'
import { inLanguage, word } from '@/lib/words'

/** A rule with what it rests on, in the reader's language. */
export function RuleWords({ rule }: { rule: NamedRule }) {
  return (
    <div>
      <span className={rule.source === 'AGREEMENT' ? 'tag' : rule.source === 'GOODWILL' ? 'tag doubt' : 'tag accent'}>{word('returns.source', rule.source)}</span> <span className="pre">{inLanguage(rule.zh, rule.en)}</span>
    </div>
  )
}
