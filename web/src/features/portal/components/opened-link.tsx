import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PortalOpened } from '@/api/portal-types'
import type { Session } from '@/api/types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { sessionKey } from '@/lib/session'
import { usePortalAct } from '../api/portal'
import { linkedPaper } from '../api/linked-paper'
import { ReportPanel } from './report-panel'
import { RequestView } from './request-view'

interface Password {
  password: string
}

/** An invited contact chooses a password and is signed in with it. */
export function Welcome({ token, opened, onJoined }: { token: string; opened: PortalOpened; onJoined: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const join = usePortalAct(async ({ password }: Password) => {
    const { username } = await api.post<{ username: string }>('/portal-links/join', { token, password })
    await api.post('/session', { username, password })
    client.setQueryData(sessionKey, await api.get<Session>('/session'))
    onJoined()
  })
  const { welcome } = opened
  if (!welcome) return null
  return (
    <div className="stack">
      <p className="muted">{opened.vendor.name}</p>
      <h1>{t('portal.welcome', { name: welcome.contact })}</h1>
      <p>{t('portal.welcomeText', { customer: welcome.customer })}</p>
      <Form<Password> layout="vertical" requiredMark={false} onFinish={(given) => join.mutate(given)}>
        <Form.Item label={t('admin.signIn.username')} htmlFor="portal-username">
          <Input id="portal-username" size="large" value={welcome.username} readOnly autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('portal.newPassword')} extra={t('portal.passwordHint')} rules={[{ required: true, min: 8, message: t('portal.passwordHint') }]}>
          <Input.Password size="large" autoComplete="new-password" />
        </Form.Item>
        <ProblemAlert error={join.error} />
        <Button type="primary" size="large" htmlType="submit" block loading={join.isPending}>
          {t('portal.join')}
        </Button>
      </Form>
      <p className="muted small">{t('portal.onceUntil', { at: instant(opened.expiresAt) })}</p>
    </div>
  )
}

interface Reply {
  name: string
  text: string
}

/** One request, for whoever has its link: to read, and to reply to once. */
export function LinkedRequest({ token, opened }: { token: string; opened: PortalOpened }) {
  const { t } = useTranslation()
  const reply = usePortalAct((given: Reply) => api.post('/portal-links/reply', { token, ...given }))
  const { request } = opened
  if (!request) return null
  const ended = request.status === 'CLOSED' || request.status === 'CANCELLED'
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <div className="stack">
      <p className="muted">{opened.vendor.name}</p>
      <h1>{request.title}</h1>
      <p className="muted small">{request.number}</p>
      {request.reports.map((report) => (
        <ReportPanel key={report.version} report={report} zone={request.zone} paper={report.asked ? () => linkedPaper(token, report) : undefined} onSign={(signed) => api.post('/portal-links/sign', { token, visitId: report.id, ...signed })} />
      ))}
      {!ended && (
        <Panel title={t('portal.reply')}>
          {opened.replied || reply.isSuccess ? (
            <p role="status">{t('portal.replied')}</p>
          ) : (
            <Form<Reply> layout="vertical" onFinish={(given) => reply.mutate(given)}>
              <Form.Item name="name" label={t('approvals.yourName')} rules={required(t('approvals.yourName'))}>
                <Input maxLength={100} autoComplete="name" />
              </Form.Item>
              <Form.Item name="text" label={t('portal.message')} rules={required(t('portal.message'))}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} />
              </Form.Item>
              <ProblemAlert error={reply.error} />
              <Button type="primary" htmlType="submit" block loading={reply.isPending}>
                {t('portal.send')}
              </Button>
              <p className="muted small">{t('portal.replyOnce', { at: instant(opened.expiresAt, request.zone) })}</p>
            </Form>
          )}
        </Panel>
      )}
      <RequestView request={request} files={false} />
    </div>
  )
}
