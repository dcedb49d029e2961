import { useMemo } from 'react'
import { randomKey } from './random-key'

/** One key per intention: the same body sent again (a double click, a retry after a lost answer) keeps its key. */
export class Intentions {
  private last?: { body: string; key: string }

  keyFor(body: unknown): string {
    const text = JSON.stringify(body)
    if (this.last?.body !== text) this.last = { body: text, key: randomKey() }
    return this.last.key
  }

  done() {
    this.last = undefined
  }
}

export function useIntentions(): Intentions {
  return useMemo(() => new Intentions(), [])
}
