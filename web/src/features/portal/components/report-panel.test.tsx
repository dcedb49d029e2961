import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { PortalReport } from '@/api/portal-types'
import { renderApp } from '@/testing/render-app'
import { mockFetch } from '@/testing/mock-fetch'
import { linkedPaper } from '../api/linked-paper'
import { ReportPanel, type SignedReport } from './report-panel'

vi.mock('@/lib/typed-signature', () => ({ typedSignature: (name: string) => `data:image/png;base64,${name}` }))

const report: PortalReport = {
  id: 5,
  number: 'WO-1',
  toSign: true,
  asked: true,
  kind: 'REPAIR',
  engineer: '程工',
  arrivedAt: '2026-04-03T10:00:00Z',
  fault: '卡纸',
  cause: '磨损',
  solution: '更换搓纸轮',
  parts: ['搓纸轮 × 1'],
  test: '正常',
  result: 'SOLVED',
  signer: null,
  signedAt: null,
  version: 6,
}

describe('the report of a visit on the portal', () => {
  it('is signed by typing the name, in the version that was shown', async () => {
    const sent = vi.fn<(signed: SignedReport) => Promise<undefined>>().mockResolvedValue(undefined)
    renderApp(<ReportPanel report={report} zone="Asia/Shanghai" name="何敏" onSign={sent} />)

    await userEvent.click(screen.getByText('键入姓名'))
    await userEvent.click(document.querySelectorAll('.portal-stars [role=radio]')[4] as Element)
    await userEvent.click(screen.getByRole('button', { name: '确认签字' }))

    await waitFor(() => expect(sent.mock.calls.at(0)?.[0]).toEqual({ version: 6, signer: '何敏', rating: 5, opinion: '', typed: true, image: 'data:image/png;base64,何敏' }), { timeout: 20_000 })
  })

  it('is not signed by an empty box', async () => {
    const sent = vi.fn<(signed: SignedReport) => Promise<undefined>>().mockResolvedValue(undefined)
    renderApp(<ReportPanel report={report} zone="Asia/Shanghai" name="何敏" onSign={sent} />)

    await userEvent.click(screen.getByRole('button', { name: '确认签字' }))

    expect(await screen.findByText('请先签名', undefined, { timeout: 20_000 })).toBeDefined()
    expect(sent).not.toHaveBeenCalled()
  })

  it('hands its paper to whoever has only the link, in the version that is shown, with the secret in the body', async () => {
    const saved = vi.fn<(blob: Blob) => string>().mockReturnValue('blob:paper')
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }))
    const server = mockFetch({ 'POST /portal-links/report.pdf': { body: '%PDF' } })
    renderApp(<ReportPanel report={report} zone="Asia/Shanghai" paper={() => linkedPaper('secret', report)} onSign={async () => undefined} />)

    await userEvent.click(screen.getByRole('button', { name: /服务单 PDF/ }))

    await waitFor(() => expect(saved).toHaveBeenCalledOnce(), { timeout: 20_000 })
    expect(server.calls.at(0)?.body).toEqual({ token: 'secret', visitId: 5, version: 6, lang: 'zh' })
    expect(server.calls.at(0)?.path).toBe('/portal-links/report.pdf')
  })

  it('says why there is no paper any more', async () => {
    mockFetch({ 'POST /portal-links/report.pdf': { status: 409, body: { code: 'report-changed', detail: '服务单在您打开之后有改动' } } })
    renderApp(<ReportPanel report={report} zone="Asia/Shanghai" paper={() => linkedPaper('secret', report)} onSign={async () => undefined} />)

    await userEvent.click(screen.getByRole('button', { name: /服务单 PDF/ }))

    expect((await screen.findByRole('alert', undefined, { timeout: 20_000 })).textContent).toContain('服务单在您打开之后有改动')
  })

  it('shows who signed, and its paper where there is an account', () => {
    renderApp(<ReportPanel report={{ ...report, toSign: false, signer: '何敏', signedAt: '2026-04-03T11:00:00Z' }} zone="Asia/Shanghai" paper="/portal/requests/7/visits/5/report.pdf" onSign={async () => undefined} />)

    expect(screen.getByText(/何敏 签于 .*19:00/)).toBeDefined()
    expect(screen.getByRole('link', { name: /服务单 PDF/ }).getAttribute('href')).toContain('/api/portal/requests/7/visits/5/report.pdf')
    expect(screen.queryByRole('button', { name: '确认签字' })).toBeNull()
  })
})
