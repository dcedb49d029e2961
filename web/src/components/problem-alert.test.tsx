import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useState } from 'react'
import { ApiProblem } from '@/lib/api-client'
import { renderApp } from '@/testing/render-app'
import { ActDialog } from './act-dialog'
import { ProblemAlert } from './problem-alert'

const said = (node: HTMLElement, words: string) => (node.textContent ?? '').split(words).length - 1

function Asking({ problem }: { problem: ApiProblem }) {
  const [error, setError] = useState<ApiProblem>()
  const fields = [
    { name: 'serial', label: '序列号' },
    { name: 'note', label: '说明' },
  ]
  return <ActDialog title="登记" fields={fields} pending={false} error={error} onSubmit={() => setError(problem)} onClose={() => undefined} />
}

async function refused(problem: ApiProblem) {
  renderApp(<Asking problem={problem} />)
  fireEvent.click(await screen.findByRole('button', { name: /^保\s?存$/ }))
  const dialog = screen.getByRole('dialog')
  await waitFor(() => expect(dialog.querySelector('.notice, .ant-form-item-explain-error')).not.toBeNull())
  return dialog
}

describe('a refusal in a form', () => {
  it('is said once, at the field that caused it', async () => {
    const dialog = await refused(new ApiProblem(422, 'text-missing', '说明：请填写此项。', [{ field: 'note', code: 'text-missing', message: '请填写此项。' }]))

    await waitFor(() => expect(said(dialog, '请填写此项。')).toBe(1))
    expect(dialog.querySelector('.notice')).toBeNull()
    expect(screen.getByLabelText('说明').closest('.ant-form-item')?.textContent).toContain('请填写此项。')
    expect(dialog.textContent).not.toContain('note')
  })

  it('is said once above the form where no field caused it, without a name of the API', async () => {
    const dialog = await refused(new ApiProblem(422, 'unit-lost', '请选择客户。', [{ field: 'customerIds', code: 'unit-lost', message: '请选择客户。' }]))

    await waitFor(() => expect(said(dialog, '请选择客户。')).toBe(1))
    expect(dialog.textContent).not.toContain('customerIds')
  })

  it('says above what fields nobody sees are about, in words', async () => {
    const dialog = await refused(
      new ApiProblem(422, 'fields-invalid', '有字段填写不正确。', [
        { field: 'serial', code: 'field-required', message: '此项必填。', label: '序列号' },
        { field: 'expiresOn', code: 'field-invalid', message: '此项的值不正确。', label: '到期日' },
      ]),
    )

    await waitFor(() => expect(said(dialog, '此项必填。')).toBe(1))
    expect(dialog.querySelector('.notice')?.textContent).toContain('到期日: 此项的值不正确。')
    expect(dialog.textContent).not.toContain('expiresOn')
  })

  it('outside of a form is said once', async () => {
    renderApp(<ProblemAlert error={new ApiProblem(422, 'text-missing', '说明：请填写此项。', [{ field: 'note', code: 'text-missing', message: '请填写此项。' }])} />)

    expect(said(await screen.findByRole('alert'), '请填写此项。')).toBe(1)
  })
})
