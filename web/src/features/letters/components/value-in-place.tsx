import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Typing } from './use-studio'

/** A number or a condition typed where it stands: Enter and leaving keep it, Escape does not. */
export function ValueInPlace({ typing: { field, text, begun }, onDone }: { typing: Typing; onDone: (text: string | undefined) => void }) {
  const { t } = useTranslation()
  const over = useRef(false)
  const finish = (result: string | undefined) => {
    if (over.current) return
    over.current = true
    onDone(result)
  }
  return (
    <input
      className="value-in-place"
      style={field === 'value' ? undefined : { width: 200 }}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the key or click that asked for it
      autoFocus
      type="text"
      {...(field === 'value' && { inputMode: 'decimal', pattern: '[0-9]*[.]?[0-9]*' })}
      aria-label={t(`letters.field.${field}`)}
      defaultValue={text}
      onFocus={(event) => event.target.setSelectionRange(begun ? text.length : 0, text.length)}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value)
        if (event.key === 'Escape') finish(undefined)
      }}
    />
  )
}
