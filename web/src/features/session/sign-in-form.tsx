import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Role, Session } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { setServerTime } from '@/lib/clock'
import { keepSession } from '@/lib/field/kept-session'
import { sessionKey } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { word } from '@/lib/words'
import { CompanyAccount } from './company-account'
import { signIn } from './session-api'

const DEMO_PASSWORD = 'yinuo-demo'
const demoAccounts: { username: string; role: Role }[] = [
  { username: 'admin', role: 'ADMIN' },
  { username: 'desk', role: 'DESK_AGENT' },
  { username: 'dispatch', role: 'DISPATCHER' },
  { username: 'engineer', role: 'ENGINEER' },
  { username: 'engineer2', role: 'ENGINEER' },
  { username: 'manager', role: 'SERVICE_MANAGER' },
  { username: 'technical', role: 'TECHNICAL_LEAD' },
  { username: 'business', role: 'BUSINESS_LEAD' },
  { username: 'finance', role: 'FINANCE' },
  { username: 'warehouse', role: 'WAREHOUSE' },
  { username: 'quality', role: 'QUALITY' },
]

interface Credentials {
  username: string
  password: string
}

export function SignInForm({ demo, renewing = false, onSignedIn }: { demo: boolean; renewing?: boolean; onSignedIn?: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const enter = useAction<Credentials, Session>(
    async (credentials) => {
      await signIn(credentials)
      // A new session has a new CSRF cookie, which only a GET hands out.
      return api.get<Session>('/session')
    },
    {
      quiet: true,
      onDone: (session) => {
        setServerTime(session.now, session.zone)
        void keepSession(session)
        client.setQueryData(sessionKey, session)
        onSignedIn?.()
      },
    },
  )
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={(values) => enter.mutate(values)}>
      <CompanyAccount inNewTab={renewing} />
      <ProblemAlert error={enter.error} />
      <Form.Item label={t('admin.signIn.username')} name="username" rules={[{ required: true, message: t('validation.required', { label: t('admin.signIn.username') }) }]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item label={t('admin.signIn.password')} name="password" rules={[{ required: true, message: t('validation.required', { label: t('admin.signIn.password') }) }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t('admin.signIn.submit')}
      </Button>
      {demo && <DemoAccounts onChoose={(username) => enter.mutate({ username, password: DEMO_PASSWORD })} />}
    </Form>
  )
}

function DemoAccounts({ onChoose }: { onChoose: (username: string) => void }) {
  const { t } = useTranslation()
  return (
    <div className="stack" style={{ marginTop: 20 }}>
      <p className="muted small">{t('admin.signIn.demo', { password: DEMO_PASSWORD })}</p>
      <ul className="row">
        {demoAccounts.map(({ username, role }) => (
          <li key={username}>
            <Button size="small" title={t('admin.signIn.use', { name: username })} onClick={() => onChoose(username)}>
              {username} · {word('role', role)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
