import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRequest } from '@/testing/a-request'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { Composer } from './composer'

describe('the composer', () => {
  it('sends the files along that were chosen, without those left out again', async () => {
    let kept = 30
    const server = mockFetch({
      'POST /attachments': ({ body }) => ({ status: 201, body: { id: ++kept, fileName: ((body as FormData).get('file') as File).name } }),
      'POST /service-requests/7/call': { body: aRequest },
    })
    renderApp(<Composer request={aRequest} mode="call" onMode={() => undefined} />, { permissions: ['requests.write'] })

    fireEvent.change(screen.getByLabelText('添加附件'), { target: { files: [new File(['a'], '接线图.pdf'), new File(['b'], '错的.pdf')] } })
    fireEvent.click(await screen.findByLabelText('去掉 错的.pdf', {}, { timeout: 20_000 }))
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: '已说明' } })
    fireEvent.click(screen.getByText('记入通话'))

    await waitFor(() => expect(server.calls.find((call) => call.path === '/service-requests/7/call')?.body).toMatchObject({ note: '已说明', attachments: [31] }), { timeout: 20_000 })
  }, 60_000)
})
