import { Button, Form, Input, Popconfirm, Table, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeHook } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { useAddHook, useHooks, useRemoveHook } from '../api/correspondence'

const address = (hook: IntakeHook) => `${window.location.origin}/api/intake/${hook.key}`

function curl(hook: IntakeHook, secret: string): string {
  return [
    `SECRET='${secret}'`,
    `BODY='{"deliveryId":"demo-1","title":"Pump 3 vibrates","severity":"MAJOR"}'`,
    `TS=$(date +%s)`,
    `SIG=$(printf '%s.%s' "$TS" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" | sed 's/^.* //')`,
    `curl -H 'Content-Type: application/json' -H "X-Yinuo-Timestamp: $TS" \\`,
    `  -H "X-Yinuo-Signature: sha256=$SIG" -d "$BODY" ${address(hook)}`,
  ].join('\n')
}

/** Programs that may open requests; each secret is shown once, with a call to try. */
export function HookList() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [issued, setIssued] = useState<{ hook: IntakeHook; secret: string }>()
  const query = useHooks()
  const remove = useRemoveHook()
  const [form] = Form.useForm<{ name: string; customerId?: number }>()
  const create = useAddHook((fresh) => {
    setAdding(false)
    setIssued(fresh)
  })
  const add = <Button onClick={() => setAdding(true)}>{t('mails.addHook')}</Button>
  return (
    <div className="stack">
      <p className="muted">{t('mails.hookIntro')}</p>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('mails.hooksEmpty')}>{add}</EmptyState>}>
        {(rows) => (
          <>
            <div className="row">{add}</div>
            <Scroll>
              <Table<IntakeHook>
                aria-label={t('mails.hooks')}
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={rows}
                columns={[
                  { key: 'name', title: t('messages.name'), dataIndex: 'name' },
                  { key: 'address', title: t('messages.target'), render: (_, row) => <code>{address(row)}</code> },
                  { key: 'used', title: t('mails.used'), render: (_, row) => <span className="nowrap">{row.usedAt ? instant(row.usedAt) : '–'}</span> },
                  {
                    key: 'acts',
                    title: t('messages.act'),
                    render: (_, row) => (
                      <Popconfirm title={t('messages.removeSure')} onConfirm={() => remove.mutate(row.id)}>
                        <Button size="small">{t('messages.remove')}</Button>
                      </Popconfirm>
                    ),
                  },
                ]}
              />
            </Scroll>
          </>
        )}
      </QueryStates>
      {adding && (
        <Dialog open title={t('mails.addHook')} okText={t('action.save')} confirmLoading={create.isPending} onOk={() => form.submit()} onCancel={() => setAdding(false)}>
          <Form form={form} layout="vertical" onFinish={(values) => create.mutate(values)}>
            <ProblemAlert error={create.error} />
            <Form.Item name="name" label={t('messages.name')} rules={[{ required: true, message: t('validation.required', { label: t('messages.name') }) }]}>
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="customerId" label={t('mails.hookCustomer')}>
              <CustomerPicker />
            </Form.Item>
          </Form>
        </Dialog>
      )}
      <Dialog open={issued !== undefined} title={t('mails.hookReady')} footer={null} onCancel={() => setIssued(undefined)}>
        {issued && (
          <div className="stack">
            <p>{t('mails.hookSecret')}</p>
            <Typography.Paragraph copyable className="pre">
              {issued.secret}
            </Typography.Paragraph>
            <Typography.Paragraph copyable={{ text: curl(issued.hook, issued.secret) }}>
              <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{curl(issued.hook, issued.secret)}</pre>
            </Typography.Paragraph>
          </div>
        )}
      </Dialog>
    </div>
  )
}
