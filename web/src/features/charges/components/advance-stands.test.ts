import { expect, it } from 'vitest'
import type { Expense } from '@/api/charges-types'
import { advanceStands, isToSettle } from './advance-stands'

const asked = (state: Expense['state'], ...kinds: string[]) => ({ state, advance: '500.00', receipts: [], steps: ['ASKED', ...kinds].map((kind) => ({ kind })) })

it('says of an advance whether it is wanted, agreed to or paid', () => {
  expect(advanceStands(asked('REQUESTED'))).toBe('REQUESTED')
  expect(advanceStands(asked('APPROVED', 'APPROVED'))).toBe('UNPAID')
  expect(advanceStands(asked('PAID_OUT', 'APPROVED', 'PAID_OUT'))).toBe('PAID')
  expect(advanceStands({ ...asked('APPROVED', 'APPROVED'), advance: '0.00' })).toBe('NONE')
})

it('calls nothing even before any money moved', () => {
  expect(isToSettle(asked('REQUESTED'))).toBe(false)
  expect(isToSettle(asked('APPROVED', 'APPROVED'))).toBe(false)
  expect(isToSettle(asked('PAID_OUT', 'APPROVED', 'PAID_OUT'))).toBe(true)
})
