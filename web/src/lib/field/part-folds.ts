import type { Condition, PartBack, UsedPart, VisitStock } from '@/api/parts-types'
import type { WorkOrder } from '@/api/visit-types'

const none: VisitStock = { reserved: [], used: [], takenBack: [] }

const stockOf = (order: WorkOrder) => order.chapters?.stock ?? none

const withStock = (order: WorkOrder, stock: VisitStock): WorkOrder => ({ ...order, chapters: { ...order.chapters, stock } })

/** A part put in, shown before the house has taken it. A piece the house has taken already is not shown twice. */
export function partNoted(order: WorkOrder, body: Record<string, unknown> & { occurredAt: string }): WorkOrder {
  const stock = stockOf(order)
  const text = (name: string) => (body[name] as string | undefined) ?? ''
  const used: UsedPart = {
    // Named by the instant it was noted until the house gives it a number; negative, so that it is nobody else's.
    moveId: -Date.parse(body.occurredAt) - stock.used.length,
    partId: (body['partId'] as number | undefined) ?? 0,
    number: text('number'),
    name: text('name'),
    unit: text('unit'),
    quantity: (body['quantity'] as number | undefined) ?? 1,
    serial: text('serial'),
    replaces: text('replaces'),
    consumable: false,
    price: null,
    placeName: text('placeName'),
    at: body.occurredAt,
    by: '',
    waiting: true,
  }
  const known = stock.used.some((each) => !each.waiting && ((used.serial !== '' && each.serial === used.serial) || Date.parse(each.at) === Date.parse(used.at)))
  return known ? order : withStock(order, { ...stock, used: [...stock.used, used] })
}

/** A part taken back, shown before the house has taken it. */
export function partBackNoted(order: WorkOrder, body: Record<string, unknown> & { occurredAt: string }): WorkOrder {
  const stock = stockOf(order)
  const text = (name: string) => (body[name] as string | undefined) ?? ''
  const back: PartBack = {
    moveId: -Date.parse(body.occurredAt) - stock.takenBack.length,
    number: text('number'),
    name: text('name'),
    unit: text('unit'),
    quantity: (body['quantity'] as number | undefined) ?? 1,
    serial: text('serial'),
    condition: (body['condition'] as Condition | undefined) ?? 'BAD',
    at: body.occurredAt,
    waiting: true,
  }
  const known = stock.takenBack.some((each) => !each.waiting && Date.parse(each.at) === Date.parse(back.at))
  return known ? order : withStock(order, { ...stock, takenBack: [...stock.takenBack, back] })
}

/** A part noted by mistake is gone at once. */
export function partUndone(order: WorkOrder, body: Record<string, unknown>): WorkOrder {
  const stock = stockOf(order)
  return withStock(order, { ...stock, used: stock.used.filter((each) => each.moveId !== body['moveId']) })
}
