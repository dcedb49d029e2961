import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/api/request-types'
import { undoable } from './undoable'

const AT = '2026-04-03T10:00:00Z'
const now = Date.parse('2026-04-03T10:59:00Z')
const entry = (id: number, kind: string, data: Record<string, unknown> = { from: 0 }, actor = '陈坐席'): TimelineEntry => ({ id, at: AT, recordedAt: AT, actor, kind, text: '', data })

describe('what may be taken back', () => {
  it('is what the reader did last', () => {
    expect(undoable([entry(1, 'OPENED', {}), entry(2, 'ASSIGNED')], '陈坐席', now)).toBe('ASSIGNMENT')
    expect(undoable([entry(2, 'TRIAGED'), entry(1, 'ASSIGNED')], '陈坐席', now)).toBe('SEVERITY')
    expect(undoable([entry(1, 'CLASSIFIED'), entry(2, 'WARNED', {}, 'system')], '陈坐席', now)).toBe('KIND')
  })

  it('is nothing after somebody else, after another act, after an hour, or once undone', () => {
    expect(undoable([entry(1, 'ASSIGNED')], '周经理', now)).toBeUndefined()
    expect(undoable([entry(1, 'TRIAGED'), entry(2, 'BREACHED', {}, 'system')], '陈坐席', now)).toBeUndefined()
    expect(undoable([entry(1, 'ASSIGNED'), entry(2, 'CALL', {})], '陈坐席', now)).toBeUndefined()
    expect(undoable([entry(1, 'ASSIGNED')], '陈坐席', now + 120_000)).toBeUndefined()
    expect(undoable([entry(1, 'ASSIGNED', { from: 3, undoes: 9 })], '陈坐席', now)).toBeUndefined()
    expect(undoable([], '陈坐席', now)).toBeUndefined()
  })
})
