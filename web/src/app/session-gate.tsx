import { Modal } from 'antd'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState, LoadingState } from '@/components/query-states'
import { DocumentTitle } from '@/components/page'
import { SetUpForm } from '@/features/session/set-up-form'
import { SignInForm } from '@/features/session/sign-in-form'
import { KeptHere } from '@/features/workorders/components/kept-here'
import { configureApi } from '@/lib/api-client'
import { useSession } from '@/lib/session'
import { LanguageSwitch, ThemeSwitch } from './switches'

/** Set-up and sign-in stand before every screen. A session that ends later is renewed in a dialog, so no form is lost. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const [entered, setEntered] = useState(false)
  const [expired, setExpired] = useState(false)
  const user = session.data?.user
  useEffect(() => configureApi({ onSignedOut: () => setExpired(true) }), [])
  useRenewedElsewhere(expired, () => setExpired(false))
  if (user && !entered) setEntered(true)

  if (!session.data) {
    return session.isPending ? <LoadingState /> : <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  }
  if (session.data.setupNeeded) {
    return (
      <Welcome title={t('admin.setup.title')} intro={t('admin.setup.intro')}>
        <SetUpForm />
      </Welcome>
    )
  }
  if (!user && !entered) {
    return (
      <Welcome title={t('admin.signIn.title')}>
        <KeptHere />
        <SignInForm demo={session.data.demo} />
      </Welcome>
    )
  }
  return (
    <>
      {children}
      <Modal open={expired || !user} title={t('admin.signIn.title')} footer={null} closable={false} destroyOnHidden>
        <p style={{ marginBottom: 12 }}>{t('admin.signIn.expired')}</p>
        <KeptHere />
        <SignInForm demo={session.data.demo} renewing onSignedIn={() => setExpired(false)} />
      </Modal>
    </>
  )
}

/** Somebody may sign in by the company account in another tab; coming back to this one tells. */
function useRenewedElsewhere(expired: boolean, onRenewed: () => void) {
  const { refetch } = useSession()
  const renewed = useEffectEvent(onRenewed)
  useEffect(() => {
    if (!expired) return
    const look = () => void refetch().then(({ data }) => data?.user && renewed())
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [expired, refetch])
}

function Welcome({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <main className="welcome">
      <DocumentTitle title={title} />
      <div className="welcome-top row">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className="panel welcome-card">
        <div className="brand" style={{ fontSize: 20 }}>
          <img src="/icon.svg" alt="" />
          {t('app.name')}
        </div>
        <p className="muted">{t('app.tagline')}</p>
        <h1>{title}</h1>
        {intro && <p>{intro}</p>}
        {children}
      </div>
    </main>
  )
}
