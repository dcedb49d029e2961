import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { DeviationRow, LetterComparison } from '@/api/letter-types'
import type { Clause } from '@/api/clause-types'
import ComparisonPage from '@/app/pages/comparison-page'
import { mockFetch } from '@/testing/mock-fetch'
import { renderApp } from '@/testing/render-app'

const DEMAND = '2小时内到场。终身维修。须提供原厂授权书。'
const OFFER = '4小时内到场。三年质保。'
const clause = (text: string, words: string, more: Partial<Clause>): Clause => ({ type: 'arrival_time', text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length, ...more })
const rows: DeviationRow[] = [
  { number: 1, starred: true, verdict: 'worse', reason: '要求2小时，承诺4小时', demand: clause(DEMAND, '2小时内到场', { value: 2, unit: 'hours' }), offer: clause(OFFER, '4小时内到场', { value: 4, unit: 'hours' }) },
  { number: 3, starred: false, verdict: 'missing', reason: '没有相应承诺', demand: clause(DEMAND, '终身维修', { type: 'lifetime_service' }), offer: null },
]
const comparison: LetterComparison = {
  demand: { letterId: 1, title: '招标文件', text: DEMAND },
  offer: { letterId: 2, title: '我方承诺', text: OFFER },
  totals: { better: 0, equal: 0, worse: 1, missing: 1, check: 1, extra: 1 },
  starred: { all: 2, better: 0, equal: 0, worse: 1, missing: 0, check: 1 },
  rows,
  check: [{ number: 2, starred: true, text: '须提供原厂授权书', start: 12, end: 20 }],
  extra: [clause(OFFER, '三年质保', { type: 'warranty_term', value: 3, unit: 'years' })],
}

function open(url: string) {
  const server = mockFetch({ 'GET /letters': { body: { items: [], nextCursor: null } }, 'POST /letters/compare': { body: comparison } })
  renderApp(<ComparisonPage />, { permissions: ['contracts.read'], url })
  return { server, user: userEvent.setup() }
}

describe('the deviation table', () => {
  it('invites to choose both sides, and asks nothing before', async () => {
    const { server } = open('/letters/compare?offer=2')

    expect(await screen.findByText(/选定招标要求和投标承诺/)).toBeTruthy()
    expect(server.calls.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('says every deviation in a word, not in colour alone', async () => {
    const { server } = open('/letters/compare?demand=1&offer=2')

    const table = await screen.findByRole('table', { name: '偏离表' })
    expect(table.textContent).toContain('负偏离')
    expect(table.textContent).toContain('未响应')
    expect(server.calls.find(({ method }) => method === 'POST')?.body).toEqual({ demandLetterId: 1, offerLetterId: 2 })
  })

  it('keeps both texts at the chosen row, chosen from table, text or keyboard', async () => {
    const { user } = open('/letters/compare?demand=1&offer=2')
    await screen.findByRole('table', { name: '偏离表' })
    const demand = within(screen.getByRole('article', { name: '招标要求' }))
    const offer = within(screen.getByRole('article', { name: '投标承诺' }))

    await user.keyboard('j')
    expect(demand.getByRole('button', { pressed: true }).textContent).toBe('2小时内到场')
    expect(offer.getByRole('button', { pressed: true }).textContent).toBe('4小时内到场')
    await user.click(demand.getByRole('button', { name: '终身维修' }))
    expect(offer.queryByRole('button', { pressed: true })).toBeNull()
    expect(screen.getByRole('table', { name: '偏离表' }).querySelector('[aria-current]')?.textContent).toContain('终身维修')
  })

  it('hides no demand: what was not read stands in the table, to be checked by hand', async () => {
    const { user } = open('/letters/compare?demand=1&offer=2')
    const table = await screen.findByRole('table', { name: '偏离表' })

    expect([...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent)).toEqual(['★1', '★2', '3'])
    await user.click(within(screen.getByRole('article', { name: '招标要求' })).getByRole('button', { name: '须提供原厂授权书' }))
    expect(table.querySelector('[aria-current]')?.textContent).toContain('待人工核对')
  })

  it('shows the non-negotiable demands apart', async () => {
    const { user } = open('/letters/compare?demand=1&offer=2')
    const totals = within(await screen.findByRole('group', { name: '偏离汇总' }))

    const starred = totals.getByRole('button', { name: /实质性要求/ })
    expect(starred.textContent).toContain('1 项不满足')
    await user.click(starred)
    expect(screen.getByRole('table', { name: '偏离表' }).querySelectorAll('tbody tr')).toHaveLength(2)
  })

  it('shows one kind of deviation, and what was promised without being asked', async () => {
    const { user } = open('/letters/compare?demand=1&offer=2')
    const totals = within(await screen.findByRole('group', { name: '偏离汇总' }))

    await user.click(totals.getByRole('button', { name: /负偏离/ }))
    expect(screen.getByRole('table', { name: '偏离表' }).querySelectorAll('tbody tr')).toHaveLength(1)
    await user.click(totals.getByRole('button', { name: /额外承诺/ }))
    expect(screen.getByRole('list', { name: '招标未要求的承诺' }).textContent).toContain('三年质保')
  })

  it('sends a file as it is, beside the letter already chosen', async () => {
    const { server, user } = open('/letters/compare?offer=2')
    await screen.findByText(/选定招标要求和投标承诺/)
    const input = screen.getByRole('region', { name: '招标要求' }).querySelector('input[type=file]') as HTMLInputElement

    await user.upload(input, new File(['2小时内到场'], '招标.txt', { type: 'text/plain' }))

    await screen.findByRole('table', { name: '偏离表' })
    const form = server.calls.find(({ method }) => method === 'POST')?.body as FormData
    expect((form.get('demand') as File).name).toBe('招标.txt')
    expect(form.get('offerLetterId')).toBe('2')
  })
})
