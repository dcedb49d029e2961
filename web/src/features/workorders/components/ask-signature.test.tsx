import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VisitSigning } from '@/api/field-types'
import type { WorkOrder } from '@/api/visit-types'
import { asNoted } from '@/lib/field/as-noted'
import type { FieldAct } from '@/lib/field/field-act'
import { renderApp } from '@/testing/render-app'
import { AskSignature } from './ask-signature'

const noted = vi.hoisted(() => vi.fn<(acts: unknown) => void>())
vi.mock('../api/note-acts', () => ({ useNoteActs: () => ({ mutate: noted, isPending: false, error: null }) }))

const known: VisitSigning = { askedAt: null, askedBy: '', mailTo: 'hemin@water.example', mailedTo: null, way: null, typed: false, account: null }
const visit = (signing?: VisitSigning) => ({ id: 7, number: 'WO-1', status: 'WORKING', engineer: { id: 3, displayName: '程工' }, signature: null, chapters: { signing }, version: 1 }) as unknown as WorkOrder
const asked = (mail: boolean): FieldAct => ({
  seq: 1, key: 'k', userId: 3, userName: '程工', workOrderId: 7, workOrderNumber: 'WO-1', kind: 'ask-signature', clockOffset: 0, tries: 0,
  body: { occurredAt: '2026-04-03T02:00:00.000Z', mail },
})

describe('asking for a signature from afar', () => {
  beforeEach(() => noted.mockClear())

  it('sends the link by mail unless that is taken away, and says where to', () => {
    renderApp(<AskSignature order={visit(known)} />)
    fireEvent.click(screen.getByRole('button', { name: '请客户在自己的手机上签字' }))
    expect(noted).toHaveBeenLastCalledWith([{ kind: 'ask-signature', body: { mail: true } }])

    fireEvent.click(screen.getByLabelText('同时把签字链接发到 hemin@water.example'))
    fireEvent.click(screen.getByRole('button', { name: '请客户在自己的手机上签字' }))

    expect(noted).toHaveBeenLastCalledWith([{ kind: 'ask-signature', body: { mail: false } }])
  })

  it('offers no mail where nobody can be written to', () => {
    renderApp(<AskSignature order={visit()} />)

    expect(screen.queryByRole('checkbox')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '请客户在自己的手机上签字' }))
    expect(noted).toHaveBeenLastCalledWith([{ kind: 'ask-signature', body: { mail: false } }])
  })

  it('says to whom it was sent, also before the house has it, and can send it later', () => {
    const { unmount } = renderApp(<AskSignature order={asNoted(visit(known), [asked(true)], 3)} />)
    expect(screen.getByRole('status').textContent).toContain('签字链接发到 hemin@water.example')
    expect(screen.queryByRole('button')).toBeNull()
    unmount()

    renderApp(<AskSignature order={asNoted(visit(known), [asked(false)], 3)} />)
    expect(screen.getByRole('status').textContent).not.toContain('hemin')
    fireEvent.click(screen.getByRole('button', { name: '把签字链接发到 hemin@water.example' }))

    expect(noted).toHaveBeenLastCalledWith([{ kind: 'ask-signature', body: { mail: true } }])
  })
})
