import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Unit } from '@/api/customer-types'
import type { UnitLife as Life } from '@/api/unit-types'
import { renderApp } from '@/testing/render-app'
import { mockFetch } from '@/testing/mock-fetch'
import { TransferDialog } from './transfer-dialog'
import { UnitLedger } from './unit-ledger'
import { UnitLife } from './unit-life'
import { UnitList } from './unit-list'

const life: Life = { stage: 'SCRAPPED', shippedOn: '2026-03-02', deliveredOn: '2026-03-05', unpackedOn: null, commissionedOn: null, scrappedOn: '2026-04-01', carrier: '', waybill: '' }
const unit: Unit = { id: 7, serial: 'PW-1', model: 'S5720', customerId: 3, version: 2, life }

describe('a unit that was scrapped', () => {
  it('keeps the days of its way and ends it on the day it was scrapped, with nothing to enter', async () => {
    renderApp(<UnitLife unit={unit} />, { permissions: ['customers.write'] })

    const steps = (await screen.findByText('已报废')).closest('.ant-steps')?.textContent ?? ''
    for (const day of ['2026-03-02', '2026-03-05', '2026-04-01']) expect(steps).toContain(day)
    expect(steps).not.toContain('已安装')
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a unit the house took back', () => {
  it('is marked so in a list', async () => {
    mockFetch({ 'GET /units': { body: { items: [{ ...unit, life: { ...life, stage: 'ACCEPTED', scrappedOn: null, takenBackOn: '2026-05-06' } }], nextCursor: null, total: 1 } } })
    renderApp(<UnitList filter={{ customerId: 3 }} />)

    expect(await screen.findByText('已收回')).toBeTruthy()
  })

  it('goes to no other customer', async () => {
    renderApp(<UnitLife unit={{ ...unit, takenBack: true, life: { ...life, stage: 'ACCEPTED', takenBackOn: '2026-05-06' } }} />, { permissions: ['customers.write'] })

    expect(await screen.findByRole('button', { name: '报废' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /转\s?移/ })).toBeNull()
  })
})

describe('a transfer', () => {
  it('is told with whose the unit was and whose it is', async () => {
    mockFetch({ 'GET /units/7/services': { body: [] } })
    const moved = { at: '2026-03-20T02:00:00Z', kind: 'TRANSFERRED', text: '捐赠', ref: 'customer:4', actor: 'desk', happenedOn: '2026-03-20', person: '', fileIds: [], data: { fromCustomer: 3, from: '第三医院', toCustomer: 4, to: '东江一中' } }
    renderApp(<UnitLedger unit={{ ...unit, ledger: [moved] }} />)

    expect((await screen.findByText(/第三医院 → 东江一中/)).textContent).toContain('desk')
  })

  it('asks for a site of the new customer', async () => {
    const server = mockFetch({
      'GET /customers': { body: { items: [{ id: 4, number: 'C-4', name: '东江一中' }], nextCursor: null } },
      'GET /customers/4': { body: { id: 4, sites: [{ id: 41, name: '教学楼' }] } },
      'POST /units/7/transfer': { body: unit },
    })
    renderApp(<TransferDialog unit={unit} onClose={() => undefined} />, { permissions: ['customers.write'] })
    fireEvent.mouseDown(await screen.findByLabelText('转给客户'))
    fireEvent.click(await screen.findByText('东江一中 · C-4'))
    fireEvent.mouseDown(await screen.findByLabelText('地点'))
    fireEvent.click(await screen.findByText('教学楼'))
    fireEvent.click(screen.getByRole('button', { name: /^转\s?移$/ }))

    await waitFor(() => expect(server.calls.find((call) => call.method === 'POST')?.body).toMatchObject({ customerId: 4, siteId: 41 }))
  })
})
