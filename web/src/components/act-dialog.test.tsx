import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderApp } from '@/testing/render-app'
import { ActDialog, type ActField } from './act-dialog'

const fields: ActField[] = [
  { name: 'paid', label: 'Paid', kind: 'switch' },
  { name: 'receipt', label: 'Receipt', initial: 'R-1', when: ({ paid }) => paid === true },
]

const save = () => screen.getByRole('button', { name: '保存' })

describe('the dialog of a step', () => {
  it('asks a field only where what was chosen calls for it, and sends no more than it asked', async () => {
    const onSubmit = vi.fn()
    renderApp(<ActDialog title="Pay" fields={fields} pending={false} error={null} onSubmit={onSubmit} onClose={vi.fn()} />, {})
    const user = userEvent.setup()

    expect(screen.queryByLabelText('Receipt')).toBeNull()
    await user.click(save())
    await waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith({ paid: undefined }))

    await user.click(screen.getByRole('switch'))
    expect(await screen.findByLabelText('Receipt')).toBeTruthy()
    await user.click(save())
    await waitFor(() => expect(onSubmit).toHaveBeenLastCalledWith({ paid: true, receipt: 'R-1' }))
  })
})
