import { describe, expect, it } from 'vitest'
import { CodePointText, segments } from './code-points'

// U+20BB7 is one code point and two UTF-16 units.
const text = new CodePointText('联系\u{20BB7}田，30 分钟')

describe('offsets of clauses', () => {
  it('count a rare character once', () => {
    expect(text.length).toBe(10)
    expect(text.text.length).toBe(11)
    expect(text.slice(2, 4)).toBe('\u{20BB7}田')
    expect(text.slice(5, 10)).toBe('30 分钟')
  })

  it.each([
    [0, 0],
    [2, 2],
    [3, 4],
    [10, 11],
  ])('turn code point %i into unit %i and back', (codePoint, unit) => {
    expect(text.toUnit(codePoint)).toBe(unit)
    expect(text.toCodePoint(unit)).toBe(codePoint)
  })

  it('put a unit inside a surrogate pair into its character', () => {
    expect(text.toCodePoint(3)).toBe(2)
  })

  it('stay inside the text', () => {
    expect(text.slice(8, 99)).toBe('分钟')
    expect(text.toUnit(-3)).toBe(0)
  })
})

describe('segments of a text', () => {
  it('cut overlapping spans at every border', () => {
    const pieces = segments(10, [
      { id: 1, start: 2, end: 6 },
      { id: 2, start: 4, end: 8 },
    ])

    expect(pieces).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 4, ids: [1] },
      { start: 4, end: 6, ids: [1, 2] },
      { start: 6, end: 8, ids: [2] },
      { start: 8, end: 10, ids: [] },
    ])
  })

  it('ignore spans that are empty or outside', () => {
    expect(
      segments(5, [
        { id: 1, start: 3, end: 3 },
        { id: 2, start: 7, end: 9 },
      ]),
    ).toEqual([{ start: 0, end: 5, ids: [] }])
  })
})
