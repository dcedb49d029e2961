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

  it('is refused with a reason when its address is typed', () => {
    renderApp(<Required to="users.manage" page="secret" />, { permissions: ['requests.read'] })

    expect(screen.queryByText('secret')).toBeNull()
    expect(screen.getByRole('heading', { name: '你没有权限看这个页面' })).toBeTruthy()
  })
})
