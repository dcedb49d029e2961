import '@/i18n'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { i18n } from '@/i18n'

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 })

// jsdom lays nothing out and so has none of these.
Element.prototype.scrollIntoView = () => undefined
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({ matches: false, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn(), addListener: vi.fn(), removeListener: vi.fn() }),
})
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  await i18n.changeLanguage('zh-CN')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
