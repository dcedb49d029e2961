import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Navigation } from '@/app/navigation'
import { Required } from '@/app/required'
import { renderApp } from '@/testing/render-app'
import { Authorized } from './authorized'

describe('what a user may not do', () => {
  it('is hidden', () => {
    renderApp(
      <>
        <Authorized to="contracts.write">secret</Authorized>
        <Authorized to="contracts.read">open</Authorized>
      </>,
      { permissions: ['contracts.read'] },
    )

    expect(screen.queryByText('secret')).toBeNull()
    expect(screen.getByText('open')).toBeTruthy()
  })

  it('is not in the navigation, and neither is a group left empty', () => {
    renderApp(<Navigation />, { permissions: ['requests.triage', 'requests.write', 'workorders.read', 'customers.read', 'contracts.read'] })

    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['工作台', '热线登记', '回电', '来信', '投诉', '供方转派', '服务单', '客户', '设备', '到期保养', '产品目录', '合同', '节假日', '工作时间'])
    expect(screen.queryByText('管理')).toBeNull()
  })

  it('is not offered where a data scope keeps its door closed', () => {
    renderApp(
      <>
        <Navigation />
        <Authorized to="charges.read" door="GET /api/charge-notes/overdue">
          owed
        </Authorized>
        <Authorized to="charges.read" door="GET /api/quotes/{id}">
          quote
        </Authorized>
      </>,
      { permissions: ['charges.read', 'audit.read'], closed: ['GET /api/audit', 'GET /api/charge-notes', 'GET /api/charge-notes/overdue'] },
    )

    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['报价单', '收费标准'])
    expect(screen.queryByText('owed')).toBeNull()
    expect(screen.getByText('quote')).toBeTruthy()
  })

  it('is refused when the address of a page is typed whose door is closed', () => {
    renderApp(<Required to="audit.read" door="GET /api/audit" page="secret" />, { permissions: ['audit.read'], closed: ['GET /api/audit'] })

    expect(screen.queryByText('secret')).toBeNull()
    expect(screen.getByRole('heading', { name: '你没有权限看这个页面' })).toBeTruthy()
  })

  it('is asked for by the name of a door that is there', () => {
    const table = readFileSync(join(process.cwd(), '..', 'server', 'src', 'test', 'resources', 'org', 'yinuo', 'server', 'faults', 'doors.txt'), 'utf8')
    const doors = new Set(
      table.split('\n').flatMap((line) => {
        const words = line.trim().split(/\s+/)
        return words.filter((word) => /^(GET|POST|PUT|DELETE)$/.test(word)).map((method) => `${method} ${words.at(-1)}`)
      }),
    )
    const asked = readdirSync(join(process.cwd(), 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(process.cwd(), 'src', file), 'utf8').matchAll(/['"]((?:GET|POST|PUT|DELETE) \/api\/[^'"]+)['"]/g)].map((match) => match[1] as string))

    expect(asked.length).toBeGreaterThan(60)
    expect(asked.filter((door) => !doors.has(door))).toEqual([])
  })

  it('is refused with a reason when its address is typed', () => {
    renderApp(<Required to="users.manage" page="secret" />, { permissions: ['requests.read'] })

    expect(screen.queryByText('secret')).toBeNull()
    expect(screen.getByRole('heading', { name: '你没有权限看这个页面' })).toBeTruthy()
  })
})
