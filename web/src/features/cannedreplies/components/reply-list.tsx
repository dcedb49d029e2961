import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useCannedReplies, useRemoveReply, type CannedReply } from '../api/canned-replies'
import { ReplyDialog } from './reply-dialog'

/** The canned replies of the house, in both languages side by side. */
export function ReplyList() {
  const { t } = useTranslation()
  const query = useCannedReplies()
  const remove = useRemoveReply()
  const [editing, setEditing] = useState<CannedReply | 'new'>()
  return (
    <>
      <div className="row">
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('canned.add')}
        </Button>
      </div>
      <QueryStates query={query} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('canned.none')} />}>
        {(all) => (
          <div className="stack">
            {all.map((reply) => (
              <Panel
                key={reply.id}
                title={`/${reply.draft.shortcut}`}
                extra={
                  <>
                    <Button size="small" aria-label={t('canned.editOf', { name: reply.draft.shortcut })} onClick={() => setEditing(reply)}>
                      {t('canned.edit')}
                    </Button>
                    <Popconfirm title={t('canned.removeSure')} onConfirm={() => remove.mutate(reply.id)}>
                      <Button size="small" aria-label={t('canned.removeOf', { name: reply.draft.shortcut })}>
                        {t('canned.remove')}
                      </Button>
                    </Popconfirm>
                  </>
                }
              >
                <div className="two-columns">
                  {[reply.draft.zh, reply.draft.en].map((words) => (
                    <div key={words.title} className="stack tight">
                      <strong>{words.title}</strong>
                      <p className="pre">{words.text}</p>
                    </div>
                  ))}
                </div>
              </Panel>
            ))}
          </div>
        )}
      </QueryStates>
      {editing && <ReplyDialog key={editing === 'new' ? 0 : editing.id} reply={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}
