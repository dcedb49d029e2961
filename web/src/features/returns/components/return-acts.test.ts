import { describe, expect, it } from 'vitest'
import type { ReturnOutcome, ReturnView } from '@/api/return-types'
import { i18n } from '@/i18n'
import { actsOf } from './return-acts'

function done(outcome: ReturnOutcome, receipt: { on: string; by: string } | null, awaitsReceipt: boolean) {
  const sent = { stage: 'DONE', wish: 'EXCHANGE', decision: { outcome }, ending: { receipt } }
  return actsOf({ sent, claim: null, unit: { model: 'NB' }, awaitsReceipt } as unknown as ReturnView, i18n.t)
}
const receiptOf = (...given: Parameters<typeof done>) => done(...given).find((act) => act.name === 'handedOver')

describe('the steps of a return', () => {
  it('ask for the customer’s receipt next while it is on its way', () => {
    expect(receiptOf('EXCHANGE', null, true)).toMatchObject({ next: true, step: 'handed-over' })
    expect(receiptOf('REPAIR', null, false)).toMatchObject({ next: false })
  })

  it('ask for no receipt once it is noted, nor of money', () => {
    expect(receiptOf('EXCHANGE', { on: '2026-05-07', by: '何敏' }, false)).toBeUndefined()
    expect(receiptOf('REFUND', null, false)).toBeUndefined()
  })

  it('ask for an amount with a refund only', () => {
    const refund = actsOf({ sent: { stage: 'INSPECTED', wish: 'REPAIR' }, claim: null, unit: { model: 'NB' } } as unknown as ReturnView, i18n.t)[0]?.fields.find(({ name }) => name === 'refund')

    expect(['REFUND', 'EXCHANGE', 'REPAIR', 'SEND_BACK'].filter((outcome) => refund?.when?.({ outcome }))).toEqual(['REFUND'])
  })
})
