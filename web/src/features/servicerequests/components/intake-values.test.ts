import { describe, expect, it } from 'vitest'
import { pickerDate } from '@/lib/zoned'
import { bodyOf, restoredFrom, type IntakeValues } from './intake-values'
import { channelOptions } from './kinds'

const fax: IntakeValues = { channel: 'WALK_IN', title: 'Pump stopped', description: '', grade: 'CRITICAL|P1', answeredOnCall: true }

describe('what intake sends', () => {
  it('is the way it came in and the instant it was reported, as the company’s clock shows it', () => {
    expect(bodyOf({ ...fax, reportedAt: pickerDate('2026-04-03T08:30:00') })).toMatchObject({ channel: 'WALK_IN', reportedAt: '2026-04-03T00:30:00.000Z', severity: 'CRITICAL', level: 'P1' })
  })

  it('leaves the instant to the server when none is given', () => {
    expect(bodyOf(fax).reportedAt).toBeUndefined()
  })

  it('claims no answer on a call where nobody called', () => {
    expect(bodyOf(fax).answeredOnCall).toBeUndefined()
    expect(bodyOf({ ...fax, channel: 'HOTLINE' }).answeredOnCall).toBe(true)
  })

  it('comes back from a draft with the same instant', () => {
    const kept = JSON.parse(JSON.stringify({ ...fax, reportedAt: pickerDate('2026-04-03T08:30:00') })) as Partial<IntakeValues>

    expect(bodyOf(restoredFrom(kept) as IntakeValues).reportedAt).toBe('2026-04-03T00:30:00.000Z')
  })
})

describe('the filter', () => {
  it('offers every way in that the server has', () => {
    expect(channelOptions().map(({ value }) => value)).toEqual(['HOTLINE', 'EMAIL', 'PORTAL', 'QR', 'CHAT', 'API', 'WALK_IN'])
  })
})
