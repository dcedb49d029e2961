import { Input, Segmented } from 'antd'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useFilledReplies, type FilledReply } from '../api/conversation'

interface ReplyPickerProps {
  requestId: number
  onPick: (text: string) => void
  onClose: () => void
  onClosed: () => void
}

/** The canned replies as they would read here: typing searches, arrows choose, Enter takes one. */
export function ReplyPicker({ requestId, onPick, onClose, onClosed }: ReplyPickerProps) {
  const { t, i18n } = useTranslation()
  const [lang, setLang] = useState<'zh' | 'en'>(i18n.language.startsWith('zh') ? 'zh' : 'en')
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const query = useFilledReplies(requestId, lang, true)
  const found = matching(query.data ?? [], typed)
  const chosen = found[Math.min(at, found.length - 1)]
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length)
    } else if (event.key === 'Enter' && chosen && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onPick(chosen.text)
    }
  }
  return (
    <Dialog
      open
      title={t('requests.canned.pick')}
      okText={t('requests.canned.take')}
      okButtonProps={{ disabled: !chosen }}
      onOk={() => chosen && onPick(chosen.text)}
      onCancel={onClose}
      afterClose={onClosed}
      width={760}
    >
      <div className="stack">
        <div className="row">
          <Input
            className="grow"
            role="combobox"
            aria-label={t('requests.canned.search')}
            placeholder={t('requests.canned.search')}
            aria-expanded={found.length > 0}
            aria-controls={found.length > 0 ? list : undefined}
            aria-activedescendant={chosen && `${list}-${chosen.id}`}
            aria-autocomplete="list"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={keys}
          />
          <Segmented<'zh' | 'en'> aria-label={t('requests.canned.language')} value={lang} onChange={setLang} options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`requests.canned.in.${value}`) }))} />
        </div>
        <QueryStates query={query} rows={3} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('requests.canned.none')} />}>
          {() =>
            found.length === 0 ? (
              <EmptyState text={t('requests.canned.notFound', { typed })} />
            ) : (
              <div className="halves">
                <div role="listbox" id={list} aria-label={t('requests.canned.pick')} className="pick-list">
                  {found.map((reply, index) => (
                    // The search field keeps the focus and moves the choice; the mouse only points.
                    <button key={reply.id} id={`${list}-${reply.id}`} type="button" role="option" tabIndex={-1} aria-selected={reply === chosen} onMouseDown={(event) => event.preventDefault()} onClick={() => setAt(index)} onDoubleClick={() => onPick(reply.text)}>
                      <kbd>/{reply.shortcut}</kbd> {reply.title}
                    </button>
                  ))}
                </div>
                <p className="pre notice plain" aria-label={t('requests.canned.preview')} role="status">
                  {chosen?.text}
                </p>
              </div>
            )
          }
        </QueryStates>
      </div>
    </Dialog>
  )
}

/** Those whose shortcut begins as typed come first, then those in which the words stand anywhere. */
function matching(replies: FilledReply[], typed: string): FilledReply[] {
  const sought = typed.trim().replace(/^\//, '').toLowerCase()
  const begins = (reply: FilledReply) => reply.shortcut.toLowerCase().startsWith(sought)
  const holds = (reply: FilledReply) => `${reply.shortcut} ${reply.title} ${reply.text}`.toLowerCase().includes(sought)
  return [...replies.filter(begins), ...replies.filter((reply) => !begins(reply) && holds(reply))]
}
