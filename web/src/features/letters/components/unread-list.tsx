import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Selection } from './letter-text'

/** Sentences with a time, a number or a word of promise that became no clause; most of them promise nothing. */
export function UnreadList({ unread, onLook, onAdd }: { unread: Selection[]; onLook: (at: number) => void; onAdd: (selection: Selection) => void }) {
  const { t } = useTranslation()
  if (unread.length === 0) return null
  return (
    <details className="panel questions unread">
      <summary>{`${t('letters.unread')} · ${unread.length}`}</summary>
      <p className="muted small unread-hint">{t('letters.unreadHint')}</p>
      <ul className="question-list" aria-label={t('letters.unread')}>
        {unread.map((one, at) => (
          <li key={one.start}>
            <button type="button" className="as-link question-subject" onClick={() => onLook(at)}>
              {one.text.replace(/\s+/g, ' ')}
            </button>
            <div className="row tight">
              <Button size="small" aria-label={`${t('letters.unreadAdd')} ${one.text.slice(0, 40)}`} onClick={() => onAdd(one)}>
                {t('letters.unreadAdd')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
