import { useSyncExternalStore } from 'react'
import type { FieldAct } from './field-act'
import { changeAct, forgetAct, keepActs, keptActs } from './field-store'

/** The acts of this phone that the house has not taken yet; the same in every tab. */
let acts: FieldAct[] = []
let read = false
const listeners = new Set<() => void>()
const otherTabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('yinuo-outbox')
otherTabs?.addEventListener('message', () => void refreshOutbox().catch(() => undefined))

/** Reads the store again and tells whoever looks. */
export async function refreshOutbox(): Promise<FieldAct[]> {
  acts = await keptActs()
  read = true
  listeners.forEach((listener) => listener())
  return acts
}

async function changed() {
  await refreshOutbox().catch(() => undefined)
  otherTabs?.postMessage('changed')
}

/** @throws NotKept when the phone could not write it down; then nothing was noted. */
export async function noteActs(noted: FieldAct[]) {
  await keepActs(noted)
  // Ask once not to be cleared away when the disk runs short; the answer changes nothing here.
  void navigator.storage?.persist?.().catch(() => false)
  await changed()
}

export async function markAct(act: FieldAct) {
  await changeAct(act)
  await changed()
}

export async function dropAct(act: FieldAct) {
  await forgetAct(act)
  await changed()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (!read) void refreshOutbox().catch(() => undefined)
  return () => listeners.delete(listener)
}

/** Everybody's acts on this phone. */
export function useOutbox(): FieldAct[] {
  return useSyncExternalStore(subscribe, () => acts)
}

/** Whether the store has been read; before, nobody may say that nothing waits. */
export function useOutboxRead(): boolean {
  return useSyncExternalStore(subscribe, () => read)
}

/** How it goes with sending. */
export type Sending = 'idle' | 'sending' | 'offline' | 'signed-out' | 'other-person'
let sending: Sending = 'idle'
const watchers = new Set<() => void>()

export function setSending(next: Sending) {
  if (next === sending) return
  sending = next
  watchers.forEach((watcher) => watcher())
}

export function useSending(): Sending {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => sending,
  )
}
