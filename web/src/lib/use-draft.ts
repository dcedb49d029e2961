import { useMemo } from 'react'

/** Keeps what was typed across reloads and sign-ins, for this tab only. */
export const useDraft = <T extends object>(name: string) => useDraftIn<T>(sessionStorage, name)

/** Keeps what was typed on this machine, even when the browser is killed. */
export const useKeptDraft = <T extends object>(name: string) => useDraftIn<T>(localStorage, name)

function useDraftIn<T extends object>(storage: Storage, name: string) {
  return useMemo(() => {
    const key = `yinuo.draft.${name}`
    return {
      read(): Partial<T> {
        try {
          return JSON.parse(storage.getItem(key) ?? '{}') as Partial<T>
        } catch {
          return {}
        }
      },
      write(value: Partial<T>) {
        try {
          storage.setItem(key, JSON.stringify(value))
        } catch {
          // A full disk: what was typed stays on the screen, and keeping the act itself will say so.
        }
      },
      clear() {
        storage.removeItem(key)
      },
    }
  }, [storage, name])
}
