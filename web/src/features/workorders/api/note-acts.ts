import { clockOffset, phoneTime } from '@/lib/clock'
import type { ActKind } from '@/lib/field/field-act'
import { noteActs } from '@/lib/field/outbox'
import { randomKey } from '@/lib/random-key'
import { useSessionUser } from '@/lib/session'
import { useAction } from '@/lib/use-action'

export interface NewAct {
  kind: ActKind
  /** `occurredAt` where it did not happen just now. */
  body?: Record<string, unknown> & { occurredAt?: string }
}

/** Writes acts down on this phone, all or none; from there they find their way by themselves. */
export function useNoteActs(order: { id: number; number: string }, onNoted?: () => void) {
  const { user } = useSessionUser()
  return useAction<NewAct[], void>(
    async (acts) => {
      if (!user) return
      const offset = clockOffset()
      const who = { userId: user.id, userName: user.displayName, workOrderId: order.id, workOrderNumber: order.number }
      await noteActs(acts.map(({ kind, body = {} }) => ({ ...who, kind, key: randomKey(), clockOffset: offset, tries: 0, body: { ...body, occurredAt: body.occurredAt ?? phoneTime(offset) } })))
    },
    { quiet: true, onDone: onNoted },
  )
}
