import { useMemo } from 'react'

/** A random key; `crypto.randomUUID` is missing on plain-http addresses of a company network. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

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
