import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { WorkOrder } from '@/api/visit-types'
import { renderApp } from '@/testing/render-app'
import { FindingsForm } from './findings-form'

const used = [{ moveId: 1, partId: 1, number: 'CAB-6A', name: '六类屏蔽网线', quantity: 1, unit: '米', serial: '' }]
const visit = (recorded: unknown[]) => ({ id: 5, version: 1, status: 'STARTED', findings: {}, engineer: { id: 2, name: '何工' }, chapters: recorded.length > 0 ? { stock: { used: recorded, reserved: [], takenBack: [] } } : {} }) as unknown as WorkOrder

describe('the findings of a visit', () => {
  it('ask only for parts that were not recorded once some are', async () => {
    renderApp(<FindingsForm order={visit(used)} onSaved={() => undefined} />)

    expect(await screen.findByLabelText('其他更换件（未登记的）')).toBeTruthy()
    expect(screen.getByText(/已登记：六类屏蔽网线 CAB-6A × 1 米/)).toBeTruthy()
    expect(screen.queryByLabelText('更换备件')).toBeNull()
  })

  it('ask for the parts while none is recorded', async () => {
    renderApp(<FindingsForm order={visit([])} onSaved={() => undefined} />)

    expect(await screen.findByLabelText('更换备件')).toBeTruthy()
  })
})
