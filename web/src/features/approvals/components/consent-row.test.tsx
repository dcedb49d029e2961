import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Consent } from '@/api/agreement-types'
import { renderApp } from '@/testing/render-app'
import { ConsentRow } from './consent-row'

const answered = (way: 'LINK' | 'CALL', attachmentId: number | null): Consent => ({
  id: 4,
  purpose: 'MAJOR_REQUEST',
  title: '恢复数据库',
  scope: '从备份恢复',
  items: [],
  validFrom: null,
  validUntil: null,
  askedBy: 'Desk',
  askedAt: '2026-04-03T10:00:00Z',
  state: 'GRANTED',
  answer: { verdict: 'GRANTED', name: '何敏', reason: '', way, at: '2026-04-03T10:10:00Z', recordedBy: 'Desk', attachmentId },
  openLink: null,
})

describe('a consent', () => {
  it('given by a recorded call can be heard and kept', () => {
    renderApp(<ConsentRow requestId={7} consent={answered('CALL', 31)} />)

    expect(screen.getByLabelText('通话录音').getAttribute('src')).toBe('/api/service-requests/7/files/31')
    expect(screen.getByRole('link', { name: '通话录音' }).getAttribute('href')).toBe('/api/service-requests/7/files/31')
  })

  it('given by the link has nothing to be heard', () => {
    renderApp(<ConsentRow requestId={7} consent={answered('LINK', null)} />)

    expect(screen.queryByLabelText('通话录音')).toBeNull()
  })
})
