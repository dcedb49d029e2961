import { Button, Input, Mentions } from 'antd'
import { useRef, useState, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleagues } from '../api/conversation'
import { ReplyPicker } from './reply-picker'

interface BoxProps {
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** Where a reply goes: what it takes the place of. */
interface Place {
  from: number
  to: number
}

/** Where a reply is written: a slash at the start of a line opens the canned ones. */
export function ReplyBox({ requestId, ...box }: BoxProps & { requestId: number }) {
  const { t } = useTranslation()
  const [place, setPlace] = useState<Place>()
  const text = box.value ?? ''
  const area = useRef<HTMLTextAreaElement>(null)
  const change = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    area.current = target
    const at = target.selectionStart
    const slash = target.value.length > text.length && target.value[at - 1] === '/' && (at === 1 || target.value[at - 2] === '\n')
    box.onChange?.(target.value)
    if (slash) setPlace({ from: at - 1, to: at })
  }
  const pick = (reply: string) => {
    if (place) box.onChange?.(text.slice(0, place.from) + reply + text.slice(place.to))
    setPlace(undefined)
  }
  const unfilled = /\{\{[^{}]+}}/.exec(text)
  return (
    <div className="stack tight">
      <Input.TextArea id={box.id} value={box.value} onChange={change} autoSize={{ minRows: 3, maxRows: 12 }} />
      {unfilled && (
        <span role="status" className="tag doubt">
          {t('requests.canned.unfilled', { name: unfilled[0] })}
        </span>
      )}
      <span className="row tight">
        <Button size="small" onClick={() => setPlace({ from: text.length, to: text.length })}>
          {t('requests.canned.pick')}
        </Button>
        <span className="muted small">{t('requests.canned.hint')}</span>
      </span>
      {place && <ReplyPicker requestId={requestId} onPick={pick} onClose={() => setPlace(undefined)} onClosed={() => area.current?.focus()} />}
    </div>
  )
}

/** Where a note is written: @ names a colleague, who is told of it. */
export function NoteBox(box: BoxProps) {
  const [naming, setNaming] = useState(false)
  const colleagues = useColleagues(naming)
  return (
    <Mentions
      id={box.id}
      value={box.value}
      onChange={(value) => box.onChange?.(value)}
      onFocus={() => setNaming(true)}
      autoSize={{ minRows: 2, maxRows: 10 }}
      options={(colleagues.data ?? []).map((person) => ({ value: person.displayName, label: person.displayName, key: String(person.id) }))}
    />
  )
}
