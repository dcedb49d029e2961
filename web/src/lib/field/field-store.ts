import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { FieldDay } from '@/api/field-types'
import type { FieldAct } from './field-act'

/** What the phone keeps: acts that the house has not taken yet, and the day that was taken along. */
interface FieldSchema extends DBSchema {
  acts: { key: number; value: FieldAct }
  days: { key: number; value: { userId: number; day: FieldDay } }
  notes: { key: string; value: unknown }
}

/** The phone could not keep something; nothing was noted. */
export class NotKept extends Error {
  readonly full: boolean

  constructor(cause: unknown) {
    super('not kept', { cause })
    this.name = 'NotKept'
    this.full = isQuota(cause)
  }
}

const isQuota = (cause: unknown) => cause instanceof DOMException && (cause.name === 'QuotaExceededError' || (cause.name === 'AbortError' && /quota/i.test(cause.message)))

let opened: Promise<IDBPDatabase<FieldSchema>> | undefined

function database() {
  opened ??= openDB<FieldSchema>('yinuo-field', 1, {
    upgrade(db) {
      db.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true })
      db.createObjectStore('days', { keyPath: 'userId' })
      db.createObjectStore('notes')
    },
    terminated() {
      opened = undefined
    },
  }).catch((cause) => {
    opened = undefined
    throw cause
  })
  return opened
}

/** Written to the disk before anyone is told that it was kept. */
const durably = { durability: 'strict' } as const

/** Keeps acts that belong together, all or none. @throws NotKept */
export async function keepActs(acts: FieldAct[]): Promise<void> {
  try {
    const transaction = (await database()).transaction('acts', 'readwrite', durably)
    // A write that fails also ends the transaction, whose reason is the one that counts.
    for (const act of acts) void transaction.store.add(act).catch(() => undefined)
    await transaction.done
  } catch (cause) {
    throw new NotKept(cause)
  }
}

/** All acts the house has not taken yet, of whomever, in the order they were noted. */
export async function keptActs(): Promise<FieldAct[]> {
  return (await database()).getAll('acts')
}

/** Writes down what became of an act, unless another tab has meanwhile seen it taken. */
export async function changeAct(act: FieldAct): Promise<void> {
  const transaction = (await database()).transaction('acts', 'readwrite', durably)
  if (act.seq !== undefined && (await transaction.store.get(act.seq))) await transaction.store.put(act)
  await transaction.done
}

export async function forgetAct(act: FieldAct): Promise<void> {
  if (act.seq !== undefined) await (await database()).delete('acts', act.seq)
}

export async function keepDay(day: FieldDay): Promise<void> {
  await (await database()).put('days', { userId: day.userId, day })
}

/** Changes the day in one step, so that nothing kept meanwhile is lost. */
export async function changeDay(userId: number, change: (day: FieldDay) => FieldDay): Promise<void> {
  const transaction = (await database()).transaction('days', 'readwrite')
  const kept = await transaction.store.get(userId)
  if (kept) await transaction.store.put({ userId, day: change(kept.day) })
  await transaction.done
}

export async function keptDay(userId: number): Promise<FieldDay | undefined> {
  return (await (await database()).get('days', userId))?.day
}

export async function forgetDays(): Promise<void> {
  await (await database()).clear('days')
}

/** Anything else that must outlive a killed browser; what localStorage keeps reaches the disk seconds later. */
export async function keepNote(name: string, value: unknown): Promise<void> {
  await (await database()).put('notes', value, name)
}

export async function keptNote<T>(name: string): Promise<T | undefined> {
  return (await (await database()).get('notes', name)) as T | undefined
}

export async function forgetNote(name: string): Promise<void> {
  await (await database()).delete('notes', name)
}
