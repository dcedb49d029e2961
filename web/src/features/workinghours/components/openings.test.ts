import { describe, expect, it } from 'vitest'
import { openingsOf, openingsText } from './openings'

describe('typed working hours', () => {
  it.each([
    ['09:00-12:00 13:00-18:00', '09:00-12:00 13:00-18:00'],
    ['０９：００－１２：００、13:00 至 18:00', '09:00-12:00 13:00-18:00'],
    ['22:00~06:00', '22:00-06:00'],
    ['', ''],
  ])('%s are read', (typed, read) => {
    expect(openingsText(openingsOf(typed))).toBe(read)
  })

  it('that are none are left for the server to refuse', () => {
    expect(openingsOf('all day')).toEqual([
      { from: 'all', to: '' },
      { from: 'day', to: '' },
    ])
  })
})
