import { useSearchParams } from 'react-router'

/** A list's filter kept in the URL, so that a link, a reload and the back button all show the same list. */
export function useUrlState(name: string, fallback = ''): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const set = (value: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        if (value && value !== fallback) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return [params.get(name) ?? fallback, set]
}

/** Takes several filters off the URL at once. */
export function useClearUrl(...names: string[]): () => void {
  const [, setParams] = useSearchParams()
  return () => setParams((current) => new URLSearchParams([...current].filter(([name]) => !names.includes(name))), { replace: true })
}
