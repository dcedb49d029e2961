import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Form } from 'antd'
import { describe, expect, it } from 'vitest'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { QuoteLineRow } from './quote-line-row'

const part = { id: 1, number: 'CAB-6A', name: '六类屏蔽网线', unit: '米', serialized: false, consumable: true, price: { amount: '12.50', currency: 'CNY' }, models: [], retired: false, version: 0 }

function Line() {
  return (
    <Form initialValues={{ lines: [{ kind: 'PART', unit: 'PIECE', quantity: '1' }] }}>
      <Form.List name="lines">{(fields) => fields.map((field) => <QuoteLineRow key={field.key} field={field} terms={undefined} currency="CNY" onRemove={() => undefined} />)}</Form.List>
    </Form>
  )
}

const described = () => screen.getByLabelText<HTMLInputElement>('名称')
const price = () => screen.getByLabelText<HTMLInputElement>('单价（不含税）')

describe('a part on a quote', () => {
  it('is chosen from the catalogue with its price', async () => {
    mockFetch({ 'GET /parts': { body: { items: [part] } } })
    renderApp(<Line />, { permissions: ['parts.read'] })
    fireEvent.change(described(), { target: { value: 'CAB' } })
    fireEvent.click(await screen.findByText('CAB-6A · 六类屏蔽网线 · 12.50 CNY'))

    await waitFor(() => expect(price().value).toBe('12.50'))
    expect(described().value).toBe('六类屏蔽网线 CAB-6A')
  })

  it('may be any words, also of those who do not see the stock', async () => {
    const server = mockFetch({})
    renderApp(<Line />)
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '扎带' } })

    expect(described().value).toBe('扎带')
    expect(server.calls).toHaveLength(0)
  })
})
