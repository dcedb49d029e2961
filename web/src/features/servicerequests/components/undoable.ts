import type { TimelineEntry } from '@/api/request-types'

export type Undoable = 'ASSIGNMENT' | 'SEVERITY' | 'KIND'

const acts: Record<string, Undoable> = { ASSIGNED: 'ASSIGNMENT', UNASSIGNED: 'ASSIGNMENT', TRIAGED: 'SEVERITY', CLASSIFIED: 'KIND' }
/** What the system adds by itself changes nothing that would be undone. */
const besides = new Set(['WARNED', 'ROUTED', 'ESCALATED', 'STEP_WAITS'])
const HOUR = 3_600_000

/** What the reader did last within the hour and may take back; nothing once anybody has done anything else. */
export function undoable(timeline: TimelineEntry[], reader: string | undefined, now: number): Undoable | undefined {
  const newest = timeline.filter((entry) => !besides.has(entry.kind)).toSorted((a, b) => b.id - a.id)[0]
  if (!newest || newest.actor !== reader || now - Date.parse(newest.recordedAt ?? newest.at) > HOUR) return undefined
  return newest.data?.['undoes'] === undefined && newest.data?.['from'] !== undefined ? acts[newest.kind] : undefined
}
