import { FileProtectOutlined, HddOutlined, LogoutOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, NavLink, Outlet } from 'react-router'
import { usePortalMe } from '@/features/portal/api/portal'
import { signOut } from '@/features/session/session-api'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { LanguageSwitch, ThemeSwitch } from './switches'

async function leave() {
  await signOut()
  window.location.assign(paths.portal)
}

/** The customers' side: made for a phone, and a column in the middle of anything wider. */
export function PortalShell() {
  const { t } = useTranslation()
  const me = usePortalMe()
  const links = [
    [paths.portal, t('portal.requests'), <UnorderedListOutlined key="icon" />],
    [paths.portalContracts, t('portal.contracts'), <FileProtectOutlined key="icon" />],
    [paths.portalUnits, t('portal.units'), <HddOutlined key="icon" />],
  ] as const
  return (
    <div className="portal">
      <header className="portal-head row apart">
        <span className="grow">
          <strong>{me.data?.vendor || t('app.name')}</strong>
          <div className="muted small">{me.data ? `${me.data.customer} · ${me.data.name}` : ''}</div>
        </span>
        <span className="row tight">
          <LanguageSwitch />
          <ThemeSwitch />
          <Button type="text" icon={<LogoutOutlined />} aria-label={t('portal.signOut')} title={t('portal.signOut')} onClick={() => void leave()} />
        </span>
      </header>
      <nav className="portal-nav" aria-label={t('portal.title0')}>
        {links.map(([to, label, icon]) => (
          <NavLink key={to} to={to} end={to === paths.portal}>
            {icon}
            {label}
          </NavLink>
        ))}
      </nav>
      <main className="portal-main">
        <Outlet />
        {me.data?.hotline && (
          <p className="muted small portal-foot">
            {t('portal.hotline')} <a href={`tel:${me.data.hotline}`}>{me.data.hotline}</a>
          </p>
        )}
      </main>
    </div>
  )
}

/** Customers are led to their portal wherever they come in. */
export function ForColleagues({ children }: { children: ReactNode }) {
  return useMay()('portal.use') ? <Navigate to={paths.portal} replace /> : children
}

/** Colleagues who come here are told whose place it is. */
export function ForCustomers({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  if (useMay()('portal.use')) return children
  return (
    <main className="welcome">
      <div className="panel welcome-card">
        <h1>{t('portal.title0')}</h1>
        <p>{t('portal.forCustomers')}</p>
        <Link to={paths.workbench}>{t('portal.toWorkbench')}</Link>
      </div>
    </main>
  )
}
