import { DisconnectOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Dropdown, Tooltip } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet } from 'react-router'
import { Authorized } from '@/components/authorized'
import { LoadingState } from '@/components/query-states'
import { NoticeBell } from '@/features/notices/components/notice-bell'
import { StockKeeper } from '@/features/parts/components/stock-keeper'
import { HeaderSearch } from '@/features/search/components/header-search'
import { PasswordDialog } from '@/features/session/password-dialog'
import { signOut } from '@/features/session/session-api'
import { FieldKeeper } from '@/features/workorders/components/field-keeper'
import { OutboxStrip } from '@/features/workorders/components/outbox-strip'
import { useOutbox } from '@/lib/field/outbox'
import { forgetSession } from '@/lib/field/kept-session'
import { paths } from '@/lib/paths'
import { useSessionUser } from '@/lib/session'
import { word } from '@/lib/words'
import { useLiveUpdates } from './live-updates'
import { Navigation } from './navigation'
import { LanguageSwitch, ThemeSwitch } from './switches'

export function Shell() {
  const { t } = useTranslation()
  const [menuOpen, setMenuOpen] = useState(false)
  const connected = useLiveUpdates()
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className="shell-head">
        <Button className="only-phone" type="text" icon={<MenuOutlined />} aria-label={t('nav.open')} onClick={() => setMenuOpen(true)} />
        <Link to={paths.workbench} className="brand">
          <img src="/icon.svg" alt="" />
          {t('app.name')}
        </Link>
        <span className="grow" />
        <Authorized to="requests.read">
          <HeaderSearch />
        </Authorized>
        {!connected && (
          <Tooltip title={t('header.connectionLost')}>
            <span role="status" className="muted" aria-label={t('header.connectionLost')}>
              <DisconnectOutlined />
            </span>
          </Tooltip>
        )}
        <NoticeBell />
        <LanguageSwitch />
        <ThemeSwitch />
        <Account />
      </header>
      <aside className="shell-nav">
        <Navigation />
      </aside>
      <Drawer open={menuOpen} onClose={() => setMenuOpen(false)} placement="left" size={240} title={t('app.name')}>
        <Navigation onNavigate={() => setMenuOpen(false)} />
      </Drawer>
      <FieldKeeper />
      <StockKeeper />
      <main id="main" className="shell-main" tabIndex={-1}>
        <OutboxStrip />
        <Suspense fallback={<LoadingState />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function Account() {
  const { t } = useTranslation()
  const { user } = useSessionUser()
  const client = useQueryClient()
  const [changing, setChanging] = useState(false)
  const unsent = useOutbox().filter((act) => act.userId === user?.id).length
  const leave = async () => {
    const out = await signOut().catch(() => undefined)
    await forgetSession()
    client.clear()
    window.location.assign(out?.next ?? paths.workbench)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', disabled: true, label: user?.roles.map((role) => word('role', role)).join(', ') },
            { key: 'password', label: t('header.changePassword'), onClick: () => setChanging(true) },
            { key: 'tokens', label: <Link to={paths.tokens}>{t('admin.tokens.title')}</Link> },
            { key: 'leave', label: unsent > 0 ? t('field.signOutKeeps', { n: unsent }) : t('header.signOut'), onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-label={`${t('header.account')} ${user?.displayName ?? ''}`}>
          <span className="hide-phone">{user?.displayName}</span>
        </Button>
      </Dropdown>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  )
}
