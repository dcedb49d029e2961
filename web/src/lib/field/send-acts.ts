import type { Session } from '@/api/types'
import type { WorkOrder } from '@/api/visit-types'
import { api, ApiProblem, type RequestOptions } from '@/lib/api-client'
import { phoneTime, setServerTime } from '@/lib/clock'
import { sentBody, type FieldAct } from './field-act'
import { dropAct, markAct, refreshOutbox, setSending } from './outbox'

const ANSWER_WITHIN_MS = 45_000

/** Told when the house has taken an act, with the visit as it stands now; the act is let go only when that is kept. */
type Taken = (act: FieldAct, view: WorkOrder | undefined) => Promise<void>

let running: Promise<void> | undefined
let again = false

/** Sends what waits, one act after the other. Asked while it runs, it goes round once more; two tabs take turns. */
export function sendActs(taken: Taken): Promise<void> {
  if (running) {
    again = true
    return running
  }
  running = (async () => {
    do {
      again = false
      await inTurn(() => round(taken))
    } while (again)
  })().finally(() => {
    running = undefined
  })
  return running
}

/** Where the browser has no locks, two tabs may send the same act; its key lets the house do it once. */
const inTurn = (work: () => Promise<void>): Promise<void> => (navigator.locks ? navigator.locks.request('yinuo-outbox', work) : work())

async function round(taken: Taken) {
  const waiting = await refreshOutbox().catch(() => [])
  if (waiting.every((act) => act.refusal && !act.handIn)) return setSending('idle')
  const session = await api.get<Session>('/session', undefined, AbortSignal.timeout(ANSWER_WITHIN_MS)).catch(() => undefined)
  if (!session) return setSending('offline')
  setServerTime(session.now, session.zone)
  const me = session.user?.id
  if (me === undefined) return setSending('signed-out')
  setSending('sending')
  // A visit whose act was not taken waits for a decision; the other visits go on.
  const stuck = new Set<number>()
  for (const act of waiting.filter(({ userId }) => userId === me)) {
    if (stuck.has(act.workOrderId) && !act.handIn) continue
    const outcome = act.refusal && !act.handIn ? 'stuck' : await sendOne(act, taken)
    if (outcome === 'stuck') stuck.add(act.workOrderId)
    else if (outcome !== 'taken') return setSending(outcome)
  }
  setSending(waiting.some(({ userId }) => userId !== me) ? 'other-person' : 'idle')
}

async function sendOne(act: FieldAct, taken: Taken): Promise<'taken' | 'stuck' | 'offline' | 'signed-out' | 'other-person'> {
  try {
    const view = act.handIn ? await handIn(act) : await deliver(act)
    await taken(act, view)
    await dropAct(act)
    return 'taken'
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) return 'offline'
    if (problem.status === 401) return 'signed-out'
    if (problem.code === 'act-of-other-person') return 'other-person'
    if (isPassing(problem)) {
      await markAct({ ...act, tries: act.tries + 1 })
      return problem.status >= 500 && problem.status !== 503 ? 'stuck' : 'offline'
    }
    await markAct({ ...act, handIn: false, tries: act.tries + 1, refusal: { status: problem.status, code: problem.code, detail: problem.detail } })
    return 'stuck'
  }
}

/** Nothing is known of the act itself, so it is asked again as it is. */
const isPassing = ({ status }: ApiProblem) => status === 0 || status === 408 || status === 429 || status >= 500

function deliver(act: FieldAct) {
  const options: RequestOptions = {
    idempotencyKey: act.key,
    headers: { 'Acting-User': String(act.userId), 'Phone-Time': phoneTime(act.clockOffset) },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }
  const path = `/work-orders/${act.workOrderId}/${act.kind}`
  const body = sentBody(act)
  return act.kind === 'findings' ? api.put<WorkOrder | undefined>(path, body, options) : api.post<WorkOrder | undefined>(path, body, options)
}

async function handIn({ key, kind, body, refusal, workOrderId }: FieldAct): Promise<undefined> {
  await api.post(
    `/work-orders/${workOrderId}/left-overs`,
    { key, kind, body: JSON.stringify(body), refusal: refusal?.detail || refusal?.code || '-', occurredAt: body.occurredAt },
    { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
  )
}
