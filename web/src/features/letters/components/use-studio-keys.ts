import type { TFunction } from 'i18next'
import { useHotkeys, type Hotkeys } from '@/lib/hotkeys'
import type { Studio } from './use-studio'

/** The studio by keyboard: one key, one correction. */
export function useStudioKeys(studio: Studio) {
  const moves: Hotkeys = { j: () => studio.move(1), k: () => studio.move(-1), ArrowDown: () => studio.move(1), ArrowUp: () => studio.move(-1) }
  const digits = Object.fromEntries([...'0123456789'].map((digit) => [digit, () => studio.typeValue(digit)]))
  const corrections: Hotkeys = {
    a: () => studio.judgeAndMove('ACCEPTED'),
    r: () => studio.judgeAndMove('REJECTED'),
    e: () => studio.chosen && studio.edit(studio.chosen),
    u: () => studio.cycle('unit'),
    s: () => studio.cycle('severity'),
    c: () => studio.cycle('channel'),
    f: () => studio.cycle('per'),
    d: () => studio.cycle('calendar'),
    t: studio.chooseType,
    w: studio.typeCondition,
    z: studio.undo,
    Enter: () => studio.typeValue(),
    '+': () => studio.step(1),
    '=': () => studio.step(1),
    '-': () => studio.step(-1),
    ...digits,
  }
  useHotkeys(studio.editable ? { ...moves, ...corrections } : moves)
}

/** The same keys for the help. */
export function studioKeys(t: TFunction, editable: boolean): [keys: string, meaning: string][] {
  const moves: [string, string][] = [['j k ↓ ↑', t('keys.next')]]
  if (!editable) return moves
  return [
    ...moves,
    ['a', t('keys.accept')],
    ['r', t('keys.reject')],
    ['e', t('keys.editClause')],
    ['0–9 Enter', t('keys.value')],
    ['+ -', t('keys.step')],
    ['u', t('keys.unit')],
    ['s', t('keys.severity')],
    ['c', t('keys.channel')],
    ['f', t('keys.per')],
    ['d', t('keys.calendar')],
    ['t', t('keys.type')],
    ['w', t('keys.condition')],
    ['z', t('keys.undo')],
  ]
}
