import { useTranslation } from 'react-i18next'

/** What else came with a mail: files that were not kept, and what its writer only repeated, folded. */
export function MailParts({ data }: { data: Record<string, unknown> | null | undefined }) {
  const { t } = useTranslation()
  const refused = (Array.isArray(data?.['refused']) ? data['refused'] : []).map(String)
  const quoted = typeof data?.['quoted'] === 'string' ? data['quoted'] : ''
  return (
    <>
      {refused.length > 0 && <p className="muted small">{t('requests.mailRefused', { names: refused.join('、') })}</p>}
      {quoted && (
        <details>
          <summary className="muted small">{t('requests.mailQuoted')}</summary>
          <p className="pre muted">{quoted}</p>
        </details>
      )}
    </>
  )
}
