import { useEffect, useState } from 'react'
import { forgetNote, keepNote, keptNote } from './field-store'

/** What was typed and not yet noted, kept on the phone even when the browser is killed. Undefined until it has been read. */
export function useKeptDraft<T extends object>(name: string) {
  const key = `draft.${name}`
  const [found, setFound] = useState<{ key: string; value: Partial<T> }>()
  useEffect(() => {
    let wanted = true
    void keptNote<Partial<T>>(key)
      .catch(() => undefined)
      .then((value) => wanted && setFound({ key, value: value ?? {} }))
    return () => {
      wanted = false
    }
  }, [key])
  return {
    value: found?.key === key ? found.value : undefined,
    // A full disk: what was typed stays on the screen, and noting the act itself will say so.
    write: (value: Partial<T>) => void keepNote(key, value).catch(() => undefined),
    clear: () => void forgetNote(key).catch(() => undefined),
  }
}
