import type { CauseCode, VisitResult, WorkOrder } from '@/api/visit-types'
import { chapterActs, type Fold } from './chapter-acts'
import type { FieldAct } from './field-act'

/** The visit as its engineer knows it: what the house said last, and what was noted on this phone since. */
export function asNoted(order: WorkOrder, acts: FieldAct[], userId: number | undefined): WorkOrder {
  return acts.filter((act) => act.workOrderId === order.id && act.userId === userId && !act.handIn).reduce(after, order)
}

/** An act the house has already taken (its answer may have been lost) or will not take changes nothing. */
function after(order: WorkOrder, { kind, body, refusal }: FieldAct): WorkOrder {
  if (refusal) return order
  const at = body.occurredAt
  const text = (name: string) => (body[name] as string | undefined) ?? null
  switch (kind) {
    case 'accept':
      return order.status === 'ASSIGNED' ? { ...order, status: 'ACCEPTED' } : order
    case 'travel':
      return order.status === 'ACCEPTED' ? { ...order, status: 'TRAVELLING', travelStartedAt: at } : order
    case 'arrive':
      return order.status === 'TRAVELLING'
        ? { ...order, status: 'ARRIVED', arrivedAt: at, arrival: { place: text('place'), note: text('note'), latitude: body['latitude'] as number, longitude: body['longitude'] as number } }
        : order
    case 'start':
      return order.status === 'ARRIVED' ? { ...order, status: 'WORKING', startedAt: at } : order
    case 'findings':
      return order.status === 'WORKING' || order.status === 'ARRIVED'
        ? { ...order, findings: { fault: text('fault'), cause: text('cause'), solution: text('solution'), parts: text('parts'), test: text('test'), result: text('result') as VisitResult, causeCode: text('causeCode') as CauseCode } }
        : order
    case 'reject':
      return order.status === 'ASSIGNED' || order.status === 'ACCEPTED' ? { ...order, status: 'OPEN', engineer: null } : order
    case 'hand-over':
      return { ...order, engineer: { id: body['engineerId'] as number, displayName: text('engineerName') ?? '' } }
    case 'in-vain':
      return order.status === 'ARRIVED' ? { ...order, status: 'CANCELLED' } : order
    case 'photos':
      return order.status === 'COMPLETED' ? order : { ...order, waitingPhotos: [...(order.waitingPhotos ?? []), text('image') ?? ''], waitingItems: [...(order.waitingItems ?? []), text('item') ?? ''] }
    case 'sign':
      return order.status === 'WORKING'
        ? { ...order, status: 'COMPLETED', signature: { signer: text('signer') ?? '', signedAt: at, rating: body['rating'] as number, opinion: text('opinion'), sha256: null, image: text('image') } }
        : order
    default:
      return order.status === 'ARRIVED' || order.status === 'WORKING' || kind === 'remark' ? ((chapterActs as Record<string, Fold>)[kind]?.(order, body) ?? order) : order
  }
}
