import type { FieldDay } from '@/api/field-types'
import type { Person } from '@/api/types'
import type { WorkOrder, WorkOrderRow } from '@/api/visit-types'
import { api, ApiProblem } from '@/lib/api-client'
import { changeDay, keepDay, keepNote, keptDay, keptNote } from './field-store'
import { keptUser } from './kept-session'

const COLLEAGUES = 'colleagues'

/** The server cannot be reached, as opposed to: it said no. */
export const isUnreachable = (problem: unknown) => problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 502)

/** What the house said of single visits while whole days were on their way; such a day is older. */
const saidMeanwhile = new Map<number, WorkOrder>()
let daysOnTheirWay = 0

/** Takes the day along, as the server has it now. */
export async function packDay(signal?: AbortSignal): Promise<FieldDay> {
  daysOnTheirWay += 1
  try {
    const day = await api.get<FieldDay>('/field/day', undefined, signal)
    await keepDay({ ...day, visits: day.visits.map((visit) => saidMeanwhile.get(visit.id) ?? visit) })
    const colleagues = await api.get<Person[] | { items: Person[] }>('/engineers', { limit: 100 }, signal).catch(() => undefined)
    if (colleagues) await keepNote(COLLEAGUES, Array.isArray(colleagues) ? colleagues : colleagues.items)
    return day
  } finally {
    daysOnTheirWay -= 1
    if (daysOnTheirWay === 0) saidMeanwhile.clear()
  }
}

/** To whom a visit can be handed over, as they were when the day was packed. */
export const packedColleagues = async (): Promise<Person[]> => (await keptNote<Person[]>(COLLEAGUES)) ?? []

const packed = async () => {
  const me = await keptUser()
  return me === undefined ? undefined : keptDay(me)
}

/** Keeps what the server last said of one visit. */
export async function packVisit(view: WorkOrder) {
  if (daysOnTheirWay > 0) saidMeanwhile.set(view.id, view)
  const me = await keptUser()
  if (me !== undefined) await changeDay(me, (day) => ({ ...day, visits: day.visits.map((visit) => (visit.id === view.id ? view : visit)) }))
}

/** A visit from the server, or as it was taken along. */
export async function visitOrPacked(id: number, signal: AbortSignal): Promise<WorkOrder> {
  try {
    return await api.get<WorkOrder>(`/work-orders/${id}`, undefined, signal)
  } catch (problem) {
    const kept = isUnreachable(problem) ? (await packed())?.visits.find((visit) => visit.id === id) : undefined
    if (kept) return kept
    throw problem
  }
}

const ended = new Set(['COMPLETED', 'CANCELLED'])

/** The engineer's own list from what was taken along. */
export async function packedRows(done: boolean): Promise<WorkOrderRow[]> {
  const visits = (await packed())?.visits ?? []
  return visits.filter(({ status }) => ended.has(status) === done).map(row)
}

function row(visit: WorkOrder): WorkOrderRow {
  const { id, number, status, issuedAt = '', appointment = null, engineer, request, customer, site, arriveClock } = visit
  return {
    id,
    number,
    status,
    issuedAt,
    appointment,
    engineer,
    request: { id: request?.id ?? 0, number: request?.number ?? '', title: request?.title ?? '', severity: request?.severity ?? 'ANY', level: request?.level ?? null },
    customer: customer ?? null,
    site: site ? { id: site.id, name: site.name, address: site.address ?? null } : null,
    arriveClock: arriveClock ?? null,
    continues: visit.chapters?.continuation?.before ?? null,
  }
}
