import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const THEME_KEY = 'yinuo.theme'
const listeners = new Set<() => void>()

function read(): Theme {
  const stored = localStorage.getItem(THEME_KEY)
  if (stored === 'light' || stored === 'dark') return stored
  return window.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

let theme: Theme | undefined

export function getTheme(): Theme {
  theme ??= read()
  return theme
}

export function setTheme(next: Theme) {
  theme = next
  localStorage.setItem(THEME_KEY, next)
  document.documentElement.dataset['theme'] = next
  listeners.forEach((listener) => listener())
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, getTheme)
}
