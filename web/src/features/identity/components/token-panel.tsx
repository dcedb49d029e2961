import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useApiTokens, useCreateToken, useRevokeToken } from '../api/users'

export function TokenPanel() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<string>()
  const [form] = Form.useForm<{ name: string }>()
  const query = useApiTokens()
  const revoke = useRevokeToken()
  const create = useCreateToken((made) => {
    setShown(made.token)
    form.resetFields()
  })
  const label = t('admin.tokens.name')
  return (
    <Panel label={t('admin.tokens.title')}>
      <div className="stack">
        <p className="muted">{t('admin.tokens.intro')}</p>
        <ProblemAlert error={create.error} />
        <Form form={form} layout="inline" onFinish={(values) => create.mutate(values)}>
          <Form.Item name="name" label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
            <Input />
          </Form.Item>
          <Button htmlType="submit" loading={create.isPending}>
            {t('admin.tokens.create')}
          </Button>
        </Form>
        {shown && (
          <p className="notice plain pre" role="status">
            {t('admin.tokens.shownOnce')} <code>{shown}</code>
          </p>
        )}
        <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('admin.tokens.empty')} />}>
          {(rows) => (
            <ul className="part-list">
              {rows.map((token) => (
                <li key={token.id}>
                  <span className="grow">{token.name}</span>
                  <Button size="small" aria-label={`${t('admin.tokens.remove')} ${token.name}`} onClick={() => revoke.mutate(token.id)}>
                    {t('admin.tokens.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </QueryStates>
      </div>
    </Panel>
  )
}
