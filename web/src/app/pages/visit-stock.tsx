import type { WorkOrder } from '@/api/visit-types'
import { VisitStock } from '@/features/parts/components/visit-stock'
import { useNoteActs } from '@/features/workorders/api/note-acts'
import { useMay, useSessionUser } from '@/lib/session'

/** The parts of a visit; what its engineer does with them goes the way of all his acts. */
export function StockOfVisit({ order }: { order: WorkOrder }) {
  const may = useMay()
  const { user } = useSessionUser()
  const note = useNoteActs(order)
  const there = order.status === 'ARRIVED' || order.status === 'WORKING'
  return <VisitStock order={order} working={there && may('workorders.execute') && order.engineer?.id === user?.id} note={note} />
}
