import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { SearchBox } from '@/components/search-box'
import { useCannedReplies, useRemoveReply, type CannedReply } from '../api/canned-replies'
import { ReplyDialog } from './reply-dialog'

/** The canned replies of the house, in both languages side by side. */
export function ReplyList() {
  const { t } = useTranslation()
  const query = useCannedReplies()
  const [sought, setSought] = useState('')
  const [editing, setEditing] = useState<number | 'new'>()
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('canned.add')}
    </Button>
  )
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>
        {add}
        <SearchBox label={t('canned.search')} value={sought} onChange={setSought} />
      </div>
      <QueryStates query={query} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('canned.none')}>{add}</EmptyState>}>
        {(all) => <Found replies={all.filter((reply) => holds(reply, sought))} sought={sought} onEdit={({ id }) => setEditing(id)} />}
      </QueryStates>
      {/* Looked up anew, so that whoever saves over a colleague's change has been told of it first. */}
      {editing && <ReplyDialog key={editing} reply={query.data?.find((reply) => reply.id === editing)} onClose={() => setEditing(undefined)} />}
    </>
  )
}

function holds({ draft }: CannedReply, sought: string) {
  return [draft.shortcut, draft.zh.title, draft.zh.text, draft.en.title, draft.en.text].join(' ').toLowerCase().includes(sought.trim().toLowerCase())
}

function Found({ replies, sought, onEdit }: { replies: CannedReply[]; sought: string; onEdit: (reply: CannedReply) => void }) {
  const { t } = useTranslation()
  const remove = useRemoveReply()
  if (replies.length === 0) return <EmptyState text={t('canned.notFound', { sought })} />
  return (
    <div className="stack">
      {replies.map((reply) => (
        <Panel
          key={reply.id}
          title={`/${reply.draft.shortcut}`}
          extra={
            <>
              <Button size="small" aria-label={t('canned.editOf', { name: reply.draft.shortcut })} onClick={() => onEdit(reply)}>
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
          <div className="halves">
            {(['zh', 'en'] as const).map((language) => (
              <div key={language} className="stack tight" lang={language}>
                <strong>{reply.draft[language].title}</strong>
                <p className="pre">{reply.draft[language].text}</p>
              </div>
            ))}
          </div>
        </Panel>
      ))}
    </div>
  )
}
