import { Button, Popconfirm, Table, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeHook } from '@/api/message-types'
import { Dialog } from '@/components/dialog'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { useHooks, useRemoveHook } from '../api/correspondence'
import { HookDialog } from './hook-dialog'

/** Where it calls; a bot's platform has a door of its own. */
const address = (hook: IntakeHook) => `${window.location.origin}/api/intake/${hook.key}${hook.kind === 'PROGRAM' ? '' : '/chat'}`

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

/** Programs and bots that may open requests; a program's secret is shown once, with a call to try, a bot's address whenever it is wanted. */
export function HookList() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [issued, setIssued] = useState<{ hook: IntakeHook; secret: string }>()
  const query = useHooks()
  const remove = useRemoveHook()
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
                  { key: 'kind', title: t('mails.hookKind'), render: (_, row) => word('hookKind', row.kind) },
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
        <HookDialog
          onDone={(fresh) => {
            setAdding(false)
            setIssued(fresh)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <Dialog open={issued !== undefined} title={t('mails.hookReady')} footer={null} onCancel={() => setIssued(undefined)}>
        {issued && (issued.hook.kind === 'PROGRAM' ? <ProgramReady {...issued} /> : <BotReady hook={issued.hook} />)}
      </Dialog>
    </div>
  )
}

function ProgramReady({ hook, secret }: { hook: IntakeHook; secret: string }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <p>{t('mails.hookSecret')}</p>
      <Typography.Paragraph copyable className="pre">
        {secret}
      </Typography.Paragraph>
      <Typography.Paragraph copyable={{ text: curl(hook, secret) }}>
        <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{curl(hook, secret)}</pre>
      </Typography.Paragraph>
    </div>
  )
}

function BotReady({ hook }: { hook: IntakeHook }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <p>{t('mails.hookPaste')}</p>
      <Typography.Paragraph copyable className="pre">
        {address(hook)}
      </Typography.Paragraph>
      <p className="muted">{word('hookHow', hook.kind)}</p>
    </div>
  )
}
