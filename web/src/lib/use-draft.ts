import { useMemo } from 'react'

/** Keeps what was typed across reloads and sign-ins, for this tab only. */
export function useDraft<T extends object>(name: string) {
  return useMemo(() => {
    const key = `yinuo.draft.${name}`
    return {
      read(): Partial<T> {
        try {
          return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>
        } catch {
          return {}
        }
      },
      write(value: Partial<T>) {
        sessionStorage.setItem(key, JSON.stringify(value))
      },
      clear() {
        sessionStorage.removeItem(key)
      },
    }
  }, [name])
}
