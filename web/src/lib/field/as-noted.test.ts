import { describe, expect, it } from 'vitest'
import type { WorkOrder } from '@/api/types'
import { asNoted } from './as-noted'
import type { ActKind, FieldAct } from './field-act'

const ASSIGNED = { id: 7, number: 'WO-1', status: 'ASSIGNED', request: null, customer: null, engineer: { id: 3, displayName: '程工' }, version: 1 } as WorkOrder

const act = (kind: ActKind, body: Record<string, unknown> = {}, more: Partial<FieldAct> = {}): FieldAct => ({
  seq: 1, key: kind, userId: 3, userName: '程工', workOrderId: 7, workOrderNumber: 'WO-1', kind, clockOffset: 0, tries: 0,
  body: { occurredAt: '2026-04-03T02:00:00.000Z', ...body }, ...more,
})

describe('a visit as its engineer knows it', () => {
  it('goes on step by step without a network', () => {
    const day = [act('accept'), act('travel'), act('arrive', { place: '机房' }), act('start'), act('findings', { fault: '停机', solution: '换电源' }), act('sign', { signer: '何敏', rating: 5, image: 'data:image/png;base64,AA' })]

    const states = day.map((_, i) => asNoted(ASSIGNED, day.slice(0, i + 1), 3).status)

    expect(states).toEqual(['ACCEPTED', 'TRAVELLING', 'ARRIVED', 'WORKING', 'WORKING', 'COMPLETED'])
    expect(asNoted(ASSIGNED, day, 3).signature?.signer).toBe('何敏')
    expect(asNoted(ASSIGNED, day, 3).arrivedAt).toBe('2026-04-03T02:00:00.000Z')
  })

  it('is given back, handed to a colleague, or ended because nobody was there', () => {
    const there = { ...ASSIGNED, status: 'ARRIVED' } as WorkOrder

    expect(asNoted(ASSIGNED, [act('reject', { reason: '外地' })], 3)).toMatchObject({ status: 'OPEN', engineer: null })
    expect(asNoted(ASSIGNED, [act('hand-over', { engineerId: 9 })], 3).engineer?.id).toBe(9)
    expect(asNoted(there, [act('in-vain', { note: '无人' })], 3).status).toBe('CANCELLED')
    expect(asNoted(ASSIGNED, [act('in-vain', { note: '无人' })], 3).status).toBe('ASSIGNED')
  })

  it('is not moved back by an act whose answer was lost', () => {
    const arrived = { ...ASSIGNED, status: 'ARRIVED' } as WorkOrder

    expect(asNoted(arrived, [act('accept'), act('travel')], 3).status).toBe('ARRIVED')
  })

  it('does not move by what another person noted, what was refused, or what belongs to another visit', () => {
    expect(asNoted(ASSIGNED, [act('accept', {}, { userId: 4 })], 3).status).toBe('ASSIGNED')
    expect(asNoted(ASSIGNED, [act('accept', {}, { refusal: { status: 409, code: 'work-order-ended', detail: '' } })], 3).status).toBe('ASSIGNED')
    expect(asNoted(ASSIGNED, [act('accept', {}, { workOrderId: 8 })], 3).status).toBe('ASSIGNED')
  })
})
