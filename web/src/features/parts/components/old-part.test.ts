import { expect, it } from 'vitest'
import { mustSayOldPart, oldPartTold } from './old-part'

it('asks what became of the old part only where pieces are tracked by serial number', () => {
  expect(mustSayOldPart({ serial: 'P1', consumable: false })).toBe(true)
  expect(mustSayOldPart({ serial: '', consumable: false })).toBe(false)
})

it('never asks of a consumable, which is used up', () => {
  expect(mustSayOldPart({ serial: '', consumable: true })).toBe(false)
  expect(mustSayOldPart({ serial: 'R1', consumable: true })).toBe(false)
})

it('asks of a piece known by its serial number alone', () => {
  expect(mustSayOldPart(undefined, 'P9')).toBe(true)
  expect(mustSayOldPart(undefined, ' ')).toBe(false)
})

it('sends nothing back into stock that nobody stated', () => {
  expect(oldPartTold(undefined)).toBeUndefined()
  expect(oldPartTold('NONE')).toBeUndefined()
  expect(oldPartTold('STAYS')).toBeUndefined()
  expect(oldPartTold('BAD')).toBe('BAD')
})
