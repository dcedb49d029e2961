import { useEffect, useRef } from 'react'

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

const PRESSABLE = 'button, a, summary, [role="button"]'
const MOVABLE = '[role="radiogroup"], [role="tablist"], [role="listbox"], [role="menu"]'

/** Enter belongs to the button that has the focus and an arrow to the group it stands in, unless the element cedes Enter. */
function ownsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (key === 'Enter') return target.closest(PRESSABLE) !== null && target.closest('[data-cedes-enter]') === null
  return key.startsWith('Arrow') && target.closest(MOVABLE) !== null
}

/** Single-key commands of a page; silent while the user types or a dialog is open. */
export function useHotkeys(keys: Hotkeys, enabled = true) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open')) return
      // With caps lock on, a letter is still the same command.
      const handler = latest.current[event.key] ?? latest.current[event.key.toLowerCase()]
      if (!handler || ownsKey(event.target, event.key)) return
      event.preventDefault()
      handler(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
