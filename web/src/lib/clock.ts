import { useSyncExternalStore } from 'react'

/**
 * The only reader of the machine's clock. The server's time is the truth: its `now` sets an offset, so a badge
 * counts down rightly on a PC whose clock is wrong. One timer ticks for every badge on the page.
 */
let offsetMillis = 0
let zone = 'Asia/Shanghai'
let tick = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const machineNow = () => Date.now()
const roundToSecond = () => Math.floor((machineNow() + offsetMillis) / 1000) * 1000

export function setServerTime(nowIso: string, zoneId?: string) {
  offsetMillis = Date.parse(nowIso) - machineNow()
  if (zoneId) zone = zoneId
  announce()
}

/** The offset as it was when the server was last heard, for a page that is opened without a network. */
export function recallClock(kept: { offset: number; zone: string }) {
  offsetMillis = kept.offset
  zone = kept.zone
  announce()
}

/** How far this machine's clock is behind the server's, milliseconds. */
export function clockOffset(): number {
  return offsetMillis
}

/** What this machine's clock says, set right by the given offset, as an ISO instant. */
export function phoneTime(offset: number): string {
  return new Date(machineNow() + offset).toISOString()
}

export function currentZone(): string {
  return zone
}

/** Milliseconds since the epoch by the server's clock. */
export function serverNow(): number {
  return machineNow() + offsetMillis
}

function announce() {
  tick = roundToSecond()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(announce, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && timer) {
      clearInterval(timer)
      timer = undefined
    }
  }
}

function snapshot() {
  if (timer === undefined) tick = roundToSecond()
  return tick
}

/** The server's time, whole seconds, renewed every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot)
}
