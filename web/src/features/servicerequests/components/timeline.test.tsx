import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/api/request-types'
import { renderApp } from '@/testing/render-app'
import { RequestTimeline } from './timeline'

const entry = (id: number, kind: string, text: string, data: Record<string, unknown>): TimelineEntry => ({ id, at: '2026-04-03T10:00:00Z', actor: null, kind, text, data })

describe('the timeline', () => {
  it('opens what the customer handed in, with a small view of a picture', () => {
    renderApp(<RequestTimeline requestId={7} entries={[entry(1, 'CUSTOMER_FILE', '现场.png', { attachment: 31 }), entry(2, 'CUSTOMER_FILE', '日志.pdf', { attachment: 32 })]} />)

    const picture = screen.getByRole('link', { name: '现场.png' })
    expect(picture.getAttribute('href')).toBe('/api/service-requests/7/files/31')
    expect(picture.querySelector('img')?.getAttribute('src')).toBe('/api/service-requests/7/files/31')
    expect(screen.getByRole('link', { name: '日志.pdf' }).querySelector('img')).toBeNull()
    expect(screen.getAllByText('现场.png')).toHaveLength(1)
  })

  it('opens what came with a mail or was sent along', () => {
    renderApp(<RequestTimeline requestId={7} entries={[entry(1, 'MAIL_IN', '见附件', { attachments: [{ id: 33, fileName: '图.docx' }] }), entry(2, 'REPLY', '请看', { attachments: [{ id: 34, fileName: '答复.pdf' }] })]} />)

    expect(screen.getByRole('link', { name: '图.docx' }).getAttribute('href')).toBe('/api/service-requests/7/files/33')
    expect(screen.getByRole('link', { name: '答复.pdf' })).toBeTruthy()
  })
})
