import { describe, expect, it } from 'vitest'
import type { Clause } from '@/api/clause-types'
import { cycled, stepped, withValue } from './corrections'

const clause = (given: Partial<Clause>): Clause => ({ type: 'arrival_time', text: '2小时内到场', start: 0, end: 7, ...given })

describe('one key of a correction', () => {
  it.each([
    ['arrival_time', 'hours', 'days'],
    ['arrival_time', 'days', 'minutes'],
    ['arrival_time', null, 'minutes'],
    ['warranty_term', 'months', 'years'],
    ['warranty_term', 'years', 'days'],
  ])('takes the unit of %s from %s to %s', (type, unit, next) => {
    expect(cycled(clause({ type, unit }), 'unit')).toEqual({ unit: next })
  })

  it('keeps what is counted in place of a unit until another unit is chosen', () => {
    const lessons = clause({ type: 'training', value: 16, unit: null, measure: '课时' })

    expect(withValue(lessons, 20)).toEqual({ value: 20, vague: null, blank: null, ambiguous: null })
    expect(cycled(lessons, 'unit')).toEqual({ unit: 'sessions', measure: null })
    expect(withValue(clause({ unit: null, measure: 'ship' }), 2)?.unit).toBe('hours')
  })

  it('goes round the severities and channels, where a clause has them', () => {
    expect(cycled(clause({ severity: 'minor' }), 'severity')).toEqual({ severity: 'any' })
    expect(cycled(clause({}), 'channel')).toEqual({ channel: 'phone' })
    expect(cycled(clause({ type: 'confidentiality' }), 'severity')).toBeUndefined()
    expect(cycled(clause({ type: 'penalty', unit: 'percent' }), 'unit')).toBeUndefined()
  })

  it('settles the doubts when a number is given, and takes the usual unit where none was named', () => {
    expect(withValue(clause({ blank: true }), 4)).toEqual({ value: 4, unit: 'hours', vague: null, blank: null, ambiguous: null })
    expect(withValue(clause({ type: 'warranty_term' }), 3)?.unit).toBe('years')
    expect(withValue(clause({ type: 'support_hours' }), 3)).toBeUndefined()
    expect(withValue(clause({}), Number.NaN)).toBeUndefined()
  })

  it('counts up and down, never below zero', () => {
    expect(stepped(clause({ value: 0.5, unit: 'hours' }), 1)?.value).toBe(1.5)
    expect(stepped(clause({ value: null }), 1)?.value).toBe(1)
    expect(stepped(clause({ value: 0.5 }), -1)).toBeUndefined()
  })
})
