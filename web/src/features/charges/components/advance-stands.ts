import type { Expense } from '@/api/charges-types'

/** Where the advance itself stands: whether it is wanted, agreed to, or money that was really paid. */
export type AdvanceStanding = 'NONE' | 'REQUESTED' | 'REFUSED' | 'WITHDRAWN' | 'UNPAID' | 'PAID'

type Asked = Pick<Expense, 'state' | 'advance' | 'receipts'> & { steps: { kind: string }[] }

export function advanceStands({ state, advance, steps }: Asked): AdvanceStanding {
  if (Number(advance) === 0) return 'NONE'
  if (state === 'REQUESTED' || state === 'REFUSED' || state === 'WITHDRAWN') return state
  return steps.some((step) => step.kind === 'PAID_OUT') ? 'PAID' : 'UNPAID'
}

/** Whether there is anything to settle: money was paid, or receipts lie with an expense that was agreed to. */
export const isToSettle = (asked: Asked) => advanceStands(asked) === 'PAID' || (asked.receipts.length > 0 && !['REQUESTED', 'REFUSED', 'WITHDRAWN'].includes(asked.state))
