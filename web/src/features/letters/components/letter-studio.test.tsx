import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Clause, Letter, LetterClause, LetterQuestion } from '@/api/clause-types'
import LetterPage from '@/app/pages/letter-page'
import { mockFetch, type Call } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'
import { openQuestions } from './questions'
import { draftOf } from './use-studio'

const TEXT = '故障报修后4小时内到达现场并排除故障。质保期____年。一般故障8小时内到达现场。'
const clause = (id: number, words: string, more: Partial<Clause>, status: LetterClause['status'] = 'PROPOSED'): LetterClause => {
  const start = TEXT.indexOf(words)
  return { id, version: 0, status, origin: 'READER', rules: ['arrival-time'], clause: { type: 'arrival_time', text: words, start, end: start + words.length, ...more } }
}
const clauses = [
  clause(1, '4小时内到达现场', { value: 4, unit: 'hours' }),
  clause(2, '4小时内到达现场并排除故障', { type: 'resolution_time', value: 4, unit: 'hours' }),
  clause(3, '质保期____年', { type: 'warranty_term', unit: 'years', blank: true }),
  clause(4, '8小时内到达现场', { value: 8, unit: 'hours', conflict: '4小时内到达现场' }),
]
const question = (code: string, clauseId: number | null): LetterQuestion => ({ code, clauseId, message: `asked: ${code}` })
const questions = [question('clause-blank', 3), question('clause-conflict', 4), question('no-penalty', null)]

/** A server that keeps the letter, as the real one does. */
function serve(more: LetterQuestion[] = [], approve: (call: Call) => { status?: number; body?: unknown } = () => ({ body: {} })) {
  const letter: Letter = { id: 7, title: '承诺书', fileName: null, status: 'DRAFT', version: 1, attachmentId: null, text: TEXT, clauses: structuredClone(clauses), questions: more.concat(questions), notPromised: [], commitment: null }
  const change = (id: number, to: Partial<LetterClause>) => {
    const at = letter.clauses.findIndex((one) => one.id === id)
    const old = letter.clauses[at] as LetterClause
    letter.clauses[at] = { ...old, ...to, version: old.version + 1 }
    return { body: letter.clauses[at] }
  }
  const of = (id: number) => ({
    [`PUT /letters/7/clauses/${id}`]: ({ body, headers }: Call) =>
      headers.get('If-Match') === `"${letter.clauses.find((one) => one.id === id)?.version}"` ? change(id, { clause: (body as { clause: Clause }).clause, status: 'ACCEPTED' }) : { status: 412, body: { code: 'stale-edit' } },
    [`POST /letters/7/clauses/${id}/accept`]: () => change(id, { status: 'ACCEPTED' }),
    [`POST /letters/7/clauses/${id}/reject`]: () => change(id, { status: 'REJECTED' }),
    [`POST /letters/7/clauses/${id}/reopen`]: () => change(id, { status: 'PROPOSED' }),
  })
  const settle = (codes: string[]) => {
    letter.notPromised = codes.map((code) => ({ code, by: 'Desk', at: '2026-04-03T11:00:00Z' }))
    return { body: structuredClone(letter) }
  }
  const server = mockFetch({
    'GET /letters/7': () => ({ body: structuredClone(letter) }),
    'GET /letters/7/unread': { body: [{ start: 0, end: 5, text: '故障报修后' }, { start: 5, end: 13, text: '4小时内到达现场' }] },
    'PUT /letters/7/not-promised/no-penalty': () => settle(['no-penalty']),
    'DELETE /letters/7/not-promised/no-penalty': () => settle([]),
    'POST /letters/7/approve': approve,
    'POST /letters/read-words': { body: { clauses: [{ type: 'warranty_term', blank: true, unit: 'years' }] } },
    'GET /company': { body: { name: '诚至' } },
    'POST /letters/write': { body: { language: 'zh', title: '承诺书', text: '4小时内到达现场。', clauses: [{ index: 0, clause: { type: 'arrival_time', value: 4, unit: 'hours', text: '4小时内到达现场。', start: 0, end: 9 }, understood: false, reworded: false }], unread: [0], reworded: [] } },
    'POST /letters/write/docx': { body: 'docx' },
    'GET /letter-templates': { body: { items: [{ id: 3, name: '违约与保密', kind: 'CLAUSE', productLine: '通用', language: 'zh', status: 'ACTIVE', latestVersion: 1, clauseCount: 2 }] } },
    'GET /letter-templates/3': { body: { id: 3, name: '违约与保密', kind: 'CLAUSE', clauses: [{ type: 'penalty', value: 1 }, { type: 'confidentiality' }], versions: [] } },
    'POST /letters/7/clauses': ({ body }: Call) => {
      const added: LetterClause = { id: 9, version: 0, status: 'ACCEPTED', origin: 'PERSON', rules: [], clause: (body as { clause: Clause }).clause }
      letter.clauses.push(added)
      return { status: 201, body: added }
    },
    ...of(1), ...of(2), ...of(3), ...of(4),
  })
  const at = (id: number) => letter.clauses.find((one) => one.id === id) as LetterClause
  return { ...server, at }
}

async function open(...answers: Parameters<typeof serve>) {
  const server = serve(...answers)
  const { router } = renderApp(<LetterPage />, { permissions: ['letters.review'], url: '/letters/7', path: '/letters/:id' })
  await screen.findByRole('list', { name: '条款' })
  return { server, router, user: userEvent.setup() }
}
const card = (n: number) => within(screen.getByRole('list', { name: '条款' })).getAllByRole('listitem')[n] as HTMLElement

describe('the letter studio', () => {
  it('names the rule and the place of every clause', async () => {
    await open()

    expect(card(0).textContent).toContain('“到场时限”规则')
    expect(card(0).textContent).toContain('第 6–13 字')
    expect(card(3).textContent).toContain('前后矛盾')
  })

  it('chooses from text and list, and the next clause where spans overlap', async () => {
    const { user } = await open()
    const marked = screen.getByRole('button', { name: '4小时内到达现场' })

    await user.click(marked)
    expect(card(1).getAttribute('aria-current')).toBe('true')
    await user.keyboard('{Enter}')
    expect(card(0).getAttribute('aria-current')).toBe('true')
    await user.click(within(card(2)).getByText('质保期____年'))
    expect(screen.getByRole('button', { name: '质保期____年', pressed: true })).toBeTruthy()
  })

  it('corrects with single keys and takes the last step back', async () => {
    const { server, user } = await open()

    await user.keyboard('24{Enter}')
    await user.keyboard('u++s')
    await waitFor(() => expect(server.at(1).clause).toMatchObject({ value: 26, unit: 'days', severity: 'critical' }))
    await user.keyboard('z')
    await waitFor(() => expect(server.at(1).clause.severity ?? null).toBeNull())
    expect(server.at(1).status).toBe('ACCEPTED')
    await user.keyboard('ar')
    await waitFor(() => expect([server.at(1).status, server.at(2).status]).toEqual(['ACCEPTED', 'REJECTED']))
    await user.keyboard('z')
    await waitFor(() => expect(server.at(2).status).toBe('PROPOSED'))
    expect(server.unknown).toEqual([])
  })

  it('changes type, frequency, calendar and condition with a key each', async () => {
    const { server, user } = await open()
    await user.click(within(card(0)).getByText('4小时内到达现场'))

    await user.keyboard('dd')
    await waitFor(() => expect(server.at(1).clause.calendar).toBe('business-hours'))
    await user.keyboard('w')
    await user.type(screen.getByRole('textbox', { name: '适用条件' }), '市区{Enter}')
    await waitFor(() => expect(server.at(1).clause.condition).toBe('市区'))
    await user.keyboard('t')
    await user.type(await screen.findByRole('combobox', { name: '类型' }), '巡检')
    await user.click(await screen.findByTitle('巡检'))
    await waitFor(() => expect(server.at(1).clause).toMatchObject({ type: 'inspection_frequency', condition: '市区', text: '4小时内到达现场' }))
    expect(server.at(1).clause.calendar ?? null).toBeNull()
    await user.keyboard('f')
    await waitFor(() => expect(server.at(1).clause.per).toBe('day'))
    expect(server.unknown).toEqual([])
  })

  it('starts a clause from selected words as what the reader takes them for, and asks for the type where it knows none', async () => {
    await open()

    expect(await draftOf({ start: 21, end: 29, text: '质保期____年' })).toEqual({ type: 'warranty_term', blank: true, unit: 'years', start: 21, end: 29, text: '质保期____年' })
    mockFetch({ 'POST /letters/read-words': { body: { clauses: [] } } })
    expect((await draftOf({ start: 0, end: 2, text: '此致' })).type).toBe('')
  })

  it('takes clauses of the library in, as a set or one by one', async () => {
    const { server, user } = await open()

    await user.click(screen.getByRole('button', { name: '从条款库插入' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('combobox', { name: '条款组或承诺书' }))
    await user.click(await screen.findByText(/违约与保密/))
    await user.click(await dialog.findByRole('checkbox', { name: /保密/ }))
    await user.click(dialog.getByRole('button', { name: '插入 1 条' }))

    await waitFor(() => expect(server.calls.filter(({ path, method }) => method === 'POST' && path === '/letters/7/clauses').map(({ body }) => body)).toEqual([{ clause: { type: 'penalty', value: 1 } }]))
    expect(await screen.findByText('已插入 1 条条款')).toBeTruthy()
    expect(card(4).textContent).not.toContain('第 ')
  })

  it('is written again as its clauses now stand, apart from the original, with what does not read back said', async () => {
    const { server, user } = await open()

    await user.click(screen.getByRole('button', { name: '按现行条款重写' }))
    const dialog = within(await screen.findByRole('dialog'))

    expect((await dialog.findByRole('region', { name: '发出前请核对' })).textContent).toContain('机器读不回同样的条款')
    await user.click(dialog.getByRole('button', { name: '下载 Word（现行条款）' }))
    await waitFor(() => expect(server.calls.find(({ path }) => path === '/letters/write/docx')?.body).toMatchObject({ letterId: 7, title: '承诺书' }))
  })

  it('counts every press of a key, however fast they come', async () => {
    const { server, user } = await open()
    await user.click(within(card(0)).getByText('4小时内到达现场'))

    for (let press = 0; press < 3; press += 1) fireEvent.keyDown(window, { key: '+' })

    await waitFor(() => expect(server.at(1).clause.value).toBe(7))
  })

  it('keeps the old number when the typing is given up', async () => {
    const { server, user } = await open()

    await user.keyboard('9{Escape}')

    expect(screen.queryByRole('textbox', { name: '数值' })).toBeNull()
    expect(server.calls.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('settles a contradiction with one click: the other promise is turned down', async () => {
    const { server, user } = await open()
    const asked = screen.getByRole('list', { name: '待核对的问题' })

    await user.click(within(asked).getByRole('button', { name: '以 B 为准' }))

    await waitFor(() => expect([server.at(1).status, server.at(4).status]).toEqual(['REJECTED', 'ACCEPTED']))
    expect(server.at(4).clause.conflict).toBeNull()
  })

  it('keeps a settled question in its place, without its answers', async () => {
    const { user } = await open()
    const asked = screen.getByRole('list', { name: '待核对的问题' })
    const before = within(asked).getAllByRole('listitem').map((item) => item.textContent)

    await user.click(within(asked).getByRole('button', { name: '以 B 为准' }))

    expect((await within(asked).findByText('已核对')).closest('li')?.textContent).toContain('asked: clause-conflict')
    expect(within(asked).getAllByRole('listitem')).toHaveLength(before.length)
    expect(within(asked).queryByRole('button', { name: '以 B 为准' })).toBeNull()
  })

  it('shows a corrected amount beside what the letter says', async () => {
    const { server } = await open()
    Object.assign(server.at(1), { clause: { ...server.at(1).clause, value: 2 }, read: server.at(1).clause, departs: true })
    cleanup()
    renderApp(<LetterPage />, { permissions: ['letters.review'], url: '/letters/7', path: '/letters/:id' })

    expect((await screen.findByText(/与原文不同/)).textContent).toBe('与原文不同 · 原文：4 小时')
  })

  it('is approved with an open contradiction only when that is ticked and a reason is given', async () => {
    const { server, user } = await open()
    for (const id of [1, 2, 3, 4]) server.at(id).status = 'ACCEPTED'
    await user.click(screen.getByRole('button', { name: '批准' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('asked: clause-conflict')).toBeTruthy()

    await user.click(dialog.getByRole('button', { name: '批准' }))
    expect(await dialog.findByText('请先核对以上问题，或勾选此项')).toBeTruthy()
    await user.click(dialog.getByRole('checkbox', { name: '我已看过以上问题，仍要批准' }))
    await user.type(dialog.getByLabelText('理由（记入审计日志）'), '客户已确认')
    await user.click(dialog.getByRole('button', { name: '批准' }))

    await waitFor(() => expect(server.calls.find(({ path }) => path === '/letters/7/approve')?.body).toEqual({ title: '承诺书', acceptOpenQuestionsBecause: '客户已确认' }))
  })

  it('shows the sentences that became no clause, in the text too, until one is made of them', async () => {
    const { server, user } = await open()
    const list = () => screen.queryByRole('list', { name: '可能漏读的句子' })
    await user.click(await screen.findByText('可能漏读的句子 · 1'))

    await user.click(within(list() as HTMLElement).getByText('故障报修后'))
    expect(screen.getByRole('button', { name: '故障报修后', pressed: true }).className).toContain('unread')
    await user.click(within(list() as HTMLElement).getByRole('button', { name: /设为条款/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('spinbutton', { name: '数值' }), '1')
    await user.click(dialog.getByRole('button', { name: '保存' }))

    await waitFor(() => expect(list()).toBeNull())
    expect(server.calls.find(({ method, path }) => method === 'POST' && path === '/letters/7/clauses')?.body).toMatchObject({ clause: { start: 0, end: 5, text: '故障报修后' } })
  })

  it('fills a blank where it is asked for', async () => {
    const { server, user } = await open()
    const asked = screen.getByRole('list', { name: '待核对的问题' })

    await user.type(within(asked).getByRole('spinbutton', { name: '数值' }), '3')
    await user.click(within(asked).getByRole('button', { name: '填入' }))

    await waitFor(() => expect(server.at(3).clause).toMatchObject({ value: 3, unit: 'years', blank: null }))
    expect(server.at(3).status).toBe('ACCEPTED')
  })

  it('lets go of a promise that is missing on purpose, and asks again when wanted', async () => {
    const { server, user } = await open()
    expect(screen.getByText('asked: no-penalty')).toBeTruthy()

    await user.click(within(screen.getByText('asked: no-penalty').closest('li') as HTMLElement).getByRole('button', { name: '未承诺' }))
    await user.click(await screen.findByRole('button', { name: /重新核对/ }))
    await waitFor(() => expect(screen.queryByText('已核对')).toBeNull())
    expect(screen.getByText('asked: no-penalty')).toBeTruthy()
    expect(server.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /letters/7/not-promised/no-penalty',
      'DELETE /letters/7/not-promised/no-penalty',
    ])
  })
})

describe('the open questions', () => {
  it('stand in the order of the letter, with both sides of a contradiction, and what is missing last', () => {
    const asked = openQuestions({ clauses, questions: [question('no-penalty', null), question('clause-conflict', 4), question('clause-blank', 3)] })

    expect(asked.map(({ code }) => code)).toEqual(['clause-blank', 'clause-conflict', 'no-penalty'])
    expect(asked[1]?.other?.id).toBe(1)
  })

  it('are answered by accepting what is vague, but not what is blank', () => {
    const accepted = [clause(3, '质保期____年', { blank: true }, 'ACCEPTED'), clause(5, '4小时内', { vague: true }, 'ACCEPTED')]

    expect(openQuestions({ clauses: accepted, questions: [question('clause-vague', 5), question('clause-blank', 3)] }).map(({ code }) => code)).toEqual(['clause-blank'])
  })
})
