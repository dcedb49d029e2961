import { useState } from 'react'

const keyOf = (letterId: number) => `yinuo.letter.${letterId}.not-promised`

function read(letterId: number): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(letterId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((code): code is string => typeof code === 'string') : []
  } catch {
    return []
  }
}

/** The missing promises somebody has said are missing on purpose; a reminder of this browser, no part of the letter. */
export function useNotPromised(letterId: number) {
  const [codes, setCodes] = useState(() => read(letterId))
  const keep = (next: string[]) => {
    localStorage.setItem(keyOf(letterId), JSON.stringify(next))
    setCodes(next)
  }
  return { isAnswered: (code: string) => codes.includes(code), answer: (code: string) => keep([...codes, code]), takeBack: () => keep([]) }
}
