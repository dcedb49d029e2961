import { describe, expect, it } from 'vitest'
import { holidayOf, sourcesOf, specialDays, stretches, weekdayOf, weeksOf } from './days'

describe('the days of a year', () => {
  it('are days off and days worked of that year alone, in order', () => {
    const days = specialDays({ daysOff: { '2026-10-01': '国庆节', '2025-12-31': '元旦', '2026-01-01': '元旦' }, workingDays: { '2026-09-20': '国庆节' } }, 2026)

    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual(['2026-01-01 DAY_OFF', '2026-09-20 WORKED', '2026-10-01 DAY_OFF'])
  })

  it('make one stretch where they follow each other, over the end of a month too', () => {
    const off = ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-04'].map((date) => ({ date, kind: 'DAY_OFF' as const, name: '劳动节' }))

    expect(stretches(off).map(({ first, last, days }) => [first, last, days])).toEqual([
      ['2026-04-30', '2026-05-02', 3],
      ['2026-05-04', '2026-05-04', 1],
    ])
  })

  it('belong to their holiday, whatever the days worked for it are called', () => {
    expect(['国庆节', '国庆节调休上班', '国庆节(补班)', '补班'].map(holidayOf)).toEqual(['国庆节', '国庆节', '国庆节', '补班'])
  })

  it('stand in weeks from Monday', () => {
    expect(weekdayOf('2026-11-22')).toBe(6)
    expect(weeksOf(2026, 2)).toHaveLength(5)
    expect(weeksOf(2026, 2)[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-02-01'])
    expect(weeksOf(2024, 2).flat().at(-1)).toBe('2024-02-29')
  })

  it('come from the paper of their year, or from the general source', () => {
    const source = 'a package; 2025: gov/2025-1; 2026: gov/x'

    expect(sourcesOf(source, 2026)).toEqual(['gov/x'])
    expect(sourcesOf(source, 2023)).toEqual(['a package'])
  })
})
