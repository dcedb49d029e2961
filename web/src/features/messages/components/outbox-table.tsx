import { Button, Radio, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OutboxMessage, OutboxState } from '@/api/message-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useOutbox, useSendAgain } from '../api/messages'

const states: OutboxState[] = ['FAILED', 'SKIPPED', 'PENDING', 'SENT']

/** The reason in words, with what the other side said. */
function reason(error: string): string {
  const [code = '', ...said] = error.split(': ')
  return error ? [word('deliveryError', code), said.join(': ')].filter(Boolean).join(' · ') : ''
}

/** What left the house and what did not; what was given up can be sent again. */
export function OutboxTable() {
  const { t } = useTranslation()
  const [chosen, choose] = useUrlState('state', 'FAILED')
  const state = states.find((one) => one === chosen) ?? 'FAILED'
  const query = useOutbox(state)
  const again = useSendAgain()
  return (
    <div className="stack">
      <Radio.Group
        aria-label={t('messages.state')}
        optionType="button"
        value={state}
        onChange={(event) => choose(String(event.target.value))}
        options={states.map((value) => ({ value, label: word('outboxState', value) }))}
      />
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('messages.outboxEmpty')} />}>
        {(rows) => (
          <>
            <Scroll>
              <Table<OutboxMessage>
                aria-label={t('messages.outbox')}
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={rows}
                columns={[
                  { key: 'at', title: t('messages.at'), render: (_, row) => <span className="nowrap">{instant(row.createdAt)}</span> },
                  { key: 'carrier', title: t('messages.channel'), render: (_, row) => row.channel ?? word('carrier', row.carrier) },
                  { key: 'to', title: t('messages.to'), dataIndex: 'to' },
                  { key: 'kind', title: t('messages.kind'), render: (_, row) => <About message={row} /> },
                  { key: 'attempts', title: t('messages.attempts'), dataIndex: 'attempts', align: 'right' },
                  { key: 'error', title: t('messages.reason'), render: (_, row) => reason(row.error) },
                  {
                    key: 'act',
                    title: t('messages.act'),
                    render: (_, row) =>
                      row.state === 'FAILED' || row.state === 'SKIPPED' ? (
                        <Button size="small" loading={again.isPending && again.variables === row.id} onClick={() => again.mutate(row.id)}>
                          {t('messages.sendAgain')}
                        </Button>
                      ) : (
                        <span className="nowrap muted small">{instant(row.endedAt ?? row.nextAt)}</span>
                      ),
                  },
                ]}
              />
            </Scroll>
            <LoadMore query={query} />
          </>
        )}
      </QueryStates>
    </div>
  )
}

function About({ message: { kind, about } }: { message: OutboxMessage }) {
  const [what, id = ''] = about.split(':')
  return what === 'request' ? <Link to={paths.request(id)}>{word('noticeKind', kind)}</Link> : <span>{word('noticeKind', kind)}</span>
}
