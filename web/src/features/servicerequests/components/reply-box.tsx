import { Input, Mentions, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleagues, useFilledReplies } from '../api/conversation'

interface BoxProps {
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** Where a reply is written: a slash in the empty box, or at the start of a line, picks a canned one. */
export function ReplyBox({ requestId, ...box }: BoxProps & { requestId: number }) {
  const { t, i18n } = useTranslation()
  const [lang, setLang] = useState(i18n.language.startsWith('zh') ? 'zh' : 'en')
  const slash = /(^|\n)\/([\p{L}\p{N}_-]*)$/u.exec(box.value ?? '')
  const [asked, setAsked] = useState(false)
  const picking = asked || slash !== null
  const replies = useFilledReplies(requestId, lang, picking)
  const typed = slash?.[2] ?? ''
  const found = (replies.data ?? []).filter((reply) => `${reply.shortcut} ${reply.title}`.toLowerCase().includes(typed.toLowerCase()))
  const pick = (id: number) => {
    const reply = replies.data?.find((each) => each.id === id)
    if (!reply) return
    const before = slash ? (box.value ?? '').slice(0, slash.index + (slash[1]?.length ?? 0)) : box.value ? `${box.value}\n` : ''
    box.onChange?.(before + reply.text)
    setAsked(false)
  }
  const unfilled = /\{\{[^{}]+}}/.exec(box.value ?? '')
  return (
    <div className="stack tight">
      <Input.TextArea id={box.id} value={box.value} onChange={(event) => box.onChange?.(event.target.value)} autoSize={{ minRows: 3, maxRows: 12 }} />
      {unfilled && <span role="status" className="broken-number small">{t('requests.canned.unfilled', { name: unfilled[0] })}</span>}
      <span className="row tight">
        <Select<number>
          aria-label={t('requests.canned.pick')}
          size="small"
          open={picking && found.length > 0 ? true : undefined}
          onOpenChange={setAsked}
          value={null}
          placeholder={t('requests.canned.hint')}
          loading={replies.isFetching}
          onChange={pick}
          options={found.map((reply) => ({ value: reply.id, label: `/${reply.shortcut} · ${reply.title}` }))}
          style={{ width: 260 }}
        />
        <Select aria-label={t('requests.canned.language')} size="small" value={lang} onChange={setLang} options={['zh', 'en'].map((value) => ({ value, label: t(`requests.canned.in.${value as 'zh' | 'en'}`) }))} style={{ width: 96 }} />
      </span>
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
