import { expect, it } from 'vitest'
import { bookedLines, serialsOf, twice } from './stock-lines'

it('books one line for each serial number', () => {
  expect(bookedLines([{ partId: 7, serials: 'P1\n P2 \n\nP3', condition: 'GOOD' }])).toEqual(['P1', 'P2', 'P3'].map((serial) => ({ partId: 7, serial, quantity: 1, condition: 'GOOD' })))
})

it('leaves lines without serial numbers as they were typed', () => {
  expect(bookedLines([{ partId: 8, quantity: 20, condition: 'GOOD' }])).toEqual([{ partId: 8, quantity: 20, condition: 'GOOD' }])
})

it('tells a serial number that stands there twice, whatever its case', () => {
  expect(twice(serialsOf('P1\np1\nP2'))).toEqual(['p1'])
})
