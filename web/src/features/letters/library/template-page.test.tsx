import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ClauseTerms, LetterTemplateDetail, WriteBody } from '@/api/letter-types'
import LetterTemplatePage from '@/app/pages/letter-template-page'
import LetterTemplatesPage from '@/app/pages/letter-templates-page'
import { mockFetch, type Call } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'

const clauses: ClauseTerms[] = [
  { type: 'response_time', severity: 'critical', value: 15, unit: 'minutes' },
  { type: 'warranty_term', value: 3, unit: 'years' },
  { type: 'staffing', value: 1, unit: 'persons', internal: true },
]
const template: LetterTemplateDetail = {
  id: 4, name: '运维承诺书', kind: 'LETTER', productLine: 'IT运维', language: 'zh', status: 'ACTIVE', latestVersion: 1, clauseCount: 3,
  updatedAt: '2026-04-01T02:00:00Z', updatedBy: '秦管理', version: 2, clauses, versions: [{ number: 1, note: '初版', clauseCount: 3, createdAt: '2026-04-01T02:00:00Z', createdBy: '秦管理' }],
}

/** Writes "15分钟内响应。3年质保。", takes the warranty for something else and leaves the third clause out. */
function written({ body }: Call) {
  const given = (body as WriteBody).clauses ?? []
  const response = `${given[0]?.value}分钟内响应。`
  const text = `${response}${given[1]?.value}年质保。`
  const places = [{ start: 0, end: response.length }, { start: response.length, end: text.length }]
  return { body: { language: 'zh', title: '承诺书', text, clauses: given.map((clause, index) => ({ index, clause: { ...clause, ...places[index] }, understood: index === 0, reworded: false })), unread: [1], reworded: [] } }
}

function openTemplate(more: Parameters<typeof mockFetch>[0] = {}) {
  const server = mockFetch({
    'GET /letter-templates/4': { body: template },
    'POST /letters/write': written,
    'GET /company': { body: { name: '诚至' } },
    ...more,
  })
  const { router } = renderApp(<LetterTemplatePage />, { permissions: ['contracts.read', 'letters.review'], url: '/letter-templates/4', path: '/letter-templates/:id' })
  return { server, router, user: userEvent.setup() }
}

const valueOf = (row: number) => screen.getByLabelText(`数值 ${row}`)
const field = (name: string) => document.getElementById(`start-letter_${name}`) as HTMLInputElement
const list = (items: unknown[]) => mockFetch({ 'GET /letter-templates': { body: { items } } })
const show = (url = '/letter-templates') => renderApp(<LetterTemplatesPage />, { permissions: ['contracts.read'], url })

describe('a template', () => {
  it('shows its letter, and flags what would be read otherwise or is left out', async () => {
    openTemplate()

    expect((await screen.findByRole('article', { name: '成文预览' })).textContent).toBe('15分钟内响应。3年质保。')
    const rows = screen.getByRole('table', { name: '条款' }).querySelectorAll('tbody')
    await waitFor(() => expect([...rows].map((row) => row.querySelector('th')?.textContent?.trim())).toEqual(['1', '2  请核对', '3  不写入']))
  })

  it('is written anew when a number changes, and the row and its sentence find each other', async () => {
    const { user } = openTemplate()
    const letter = await screen.findByRole('article', { name: '成文预览' })

    await user.click(valueOf(1))
    fireEvent.change(valueOf(1), { target: { value: '20' } })

    await waitFor(() => expect(letter.querySelector('[aria-pressed=true]')?.textContent).toBe('20分钟内响应。'))
    await user.click(within(letter).getByText('3年质保。'))
    expect(valueOf(2).closest('tbody')?.className).toBe('chosen')
  })

  it('becomes a new version with a note; the number stays as typed', async () => {
    const saved = { ...template, latestVersion: 2, version: 3, clauses: [{ ...clauses[0], value: 10 }, ...clauses.slice(1)] }
    const { server, user } = openTemplate({ 'POST /letter-templates/4/versions': { status: 201, body: saved } })
    const value = await screen.findByLabelText('数值 1')
    const save = screen.getByText('保存为新版本').closest('button') as HTMLButtonElement
    expect(save.disabled).toBe(true)

    fireEvent.change(value, { target: { value: '10' } })
    await user.click(save)
    await user.type(await screen.findByLabelText('版本说明'), '更快')
    await user.click(screen.getByText('保存'))

    await waitFor(() => expect(server.calls.some(({ path }) => path.endsWith('/versions'))).toBe(true))
    const sent = server.calls.find(({ path }) => path.endsWith('/versions')) as Call
    expect(sent.headers.get('If-Match')).toBe('"2"')
    expect(sent.body).toMatchObject({ note: '更快', clauses: [{ value: 10 }, { value: 3 }, { value: 1 }] })
    expect(await screen.findByText('基于第 2 版')).toBeTruthy()
  })

  it('shows its letter to who may only read', async () => {
    const server = mockFetch({ 'GET /letter-templates/4': { body: template }, 'POST /letters/write': written })
    renderApp(<LetterTemplatePage />, { permissions: ['contracts.read'], url: '/letter-templates/4', path: '/letter-templates/:id' })

    expect((await screen.findByRole('article', { name: '成文预览' })).textContent).toBe('15分钟内响应。3年质保。')
    expect(screen.queryByText('新建承诺书')).toBeNull()
    expect(server.calls.some(({ path }) => path === '/letters/write')).toBe(true)
  })

  it('flags a clause that is said in other words than its own', async () => {
    openTemplate({
      'POST /letters/write': (call: Call) => {
        const { body } = written(call)
        return { body: { ...body, clauses: body.clauses.map((one) => ({ ...one, understood: true, reworded: one.index === 0 })), reworded: [0] } }
      },
    })

    expect(await screen.findByText('换了说法')).toBeTruthy()
  })

  it('is handed out as a Word file straight from the dialog that starts a letter', async () => {
    const { server, user } = openTemplate({ 'POST /letters/write/docx': { body: 'docx' } })

    await user.click(await screen.findByText('新建承诺书'))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(field('customer'), { target: { value: '靖安市图书馆' } })
    await user.click(dialog.getByText('下载 Word'))

    await waitFor(() => expect(server.calls.find(({ path }) => path === '/letters/write/docx')?.body).toMatchObject({ templateId: 4, customer: '靖安市图书馆' }))
  })

  it('starts a letter that opens in the studio', async () => {
    const { server, router, user } = openTemplate({ 'POST /letters/draft': { status: 201, body: { id: 9 } } })

    await user.click(await screen.findByText('新建承诺书'))
    const ok = await screen.findByText('写好并打开')
    fireEvent.change(field('customer'), { target: { value: '靖安市图书馆' } })
    await waitFor(() => expect(field('vendor').value).toBe('诚至'))
    await user.click(ok)

    await waitFor(() => expect(router.state.location.pathname).toBe('/letters/9'))
    const sent = server.calls.find(({ path }) => path === '/letters/draft') as Call
    expect(sent.body).toMatchObject({ templateId: 4, templateVersion: 1, title: '运维承诺书', customer: '靖安市图书馆', vendor: '诚至', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy()
  })
})

describe('the clause library', () => {
  it('lists the templates of the chosen product line', async () => {
    list([template, { ...template, id: 5, name: '云服务承诺书', productLine: '云服务' }])
    show('/letter-templates?line=云服务')

    expect(await screen.findByRole('link', { name: '云服务承诺书' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: '运维承诺书' })).toBeNull()
  })

  it('says what to do when it is empty, and what went wrong when it fails', async () => {
    list([])
    const { unmount } = show()
    expect(await screen.findByText(/条款库还是空的/)).toBeTruthy()
    unmount()

    mockFetch({ 'GET /letter-templates': { status: 500, body: { code: 'broken', detail: '数据库正在重启' } } })
    show()
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正在重启')
  })
})

describe('a new template', () => {
  it('is made from its first clauses, taken from the library or made, and opens', async () => {
    const server = mockFetch({
      'GET /letter-templates': { body: { items: [{ ...template, id: 5, kind: 'CLAUSE', name: '违约条款' }] } },
      'GET /letter-templates/5': { body: { ...template, id: 5, kind: 'CLAUSE', clauses: [{ type: 'penalty', value: 1 }] } },
      'POST /letter-templates': { status: 201, body: { ...template, id: 8 } },
    })
    const { router } = renderApp(<LetterTemplatesPage />, { permissions: ['contracts.read', 'letters.review'], url: '/letter-templates' })
    const user = userEvent.setup()

    await user.click(await screen.findByText('新建承诺书模板'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('名称'), '新模板')
    await user.type(dialog.getByRole('combobox', { name: '产品线' }), '通用')
    await user.click(dialog.getByText('保存'))
    expect(await screen.findByText('请至少添加一条条款')).toBeTruthy()
    await user.click(dialog.getByText('从条款库插入'))
    await user.click(await screen.findByRole('combobox', { name: '条款组或承诺书' }))
    await user.click(await screen.findByText(/违约条款 ·/))
    await user.click(await screen.findByText('插入 1 条'))
    await user.click(dialog.getByText('保存'))

    await waitFor(() => expect(router.state.location.pathname).toBe('/letter-templates/8'))
    expect(server.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: '新模板', kind: 'LETTER', clauses: [{ type: 'penalty', value: 1 }] })
  })
})
