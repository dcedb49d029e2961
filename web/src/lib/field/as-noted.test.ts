import { describe, expect, it } from 'vitest'
import type { WorkOrder } from '@/api/visit-types'
import { asNoted } from './as-noted'
import { sentBody, type ActKind, type FieldAct } from './field-act'

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

  it('says that somebody has to come again until that is taken back', () => {
    const working = { ...ASSIGNED, status: 'WORKING' } as WorkOrder
    const again = act('another-visit', { reason: 'PARTS', note: '电源模块' })

    expect(asNoted(working, [again], 3).chapters?.continuation?.proposed).toEqual({ reason: 'PARTS', note: '电源模块' })
    expect(asNoted(working, [again, act('another-visit')], 3).chapters?.continuation?.proposed).toBeNull()
  })

  it('shows a part taken back, and a remark, before the house has them, and not twice after', () => {
    const working = { ...ASSIGNED, status: 'WORKING' } as WorkOrder
    const back = act('part-back', { partId: 4, number: 'PW-75', name: '电源', condition: 'BAD', quantity: 1 })
    const said = act('remark', { text: '门锁坏了' })
    const taken = { ...working, chapters: { stock: { reserved: [], used: [], takenBack: [{ moveId: 9, number: 'PW-75', name: '电源', unit: '', quantity: 1, serial: '', condition: 'BAD', at: '2026-04-03T02:00:00Z' }] } } } as WorkOrder

    expect(asNoted(working, [back], 3).chapters?.stock?.takenBack).toMatchObject([{ number: 'PW-75', condition: 'BAD', waiting: true }])
    expect(sentBody(back)).toEqual({ occurredAt: back.body.occurredAt, partId: 4, condition: 'BAD', quantity: 1 })
    expect(asNoted(taken, [back], 3).chapters?.stock?.takenBack).toHaveLength(1)
    expect(asNoted(ASSIGNED, [said], 3).chapters?.crew?.remarks).toMatchObject([{ text: '门锁坏了', waiting: true }])
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
