import { useTranslation } from 'react-i18next'
import { apiUrl } from '@/lib/api-client'

interface File {
  id: number
  fileName: string
}

const isFile = (value: unknown): value is File => typeof value === 'object' && value !== null && 'id' in value && 'fileName' in value

/** What came with a mail: files that were kept, those that were not, and what its writer only repeated, folded. */
export function MailParts({ data }: { data: Record<string, unknown> | null | undefined }) {
  const { t } = useTranslation()
  const list = (key: string): unknown[] => (Array.isArray(data?.[key]) ? data[key] : [])
  const files = list('attachments').filter(isFile)
  const refused = list('refused').map(String)
  const quoted = typeof data?.['quoted'] === 'string' ? data['quoted'] : ''
  return (
    <>
      {files.length > 0 && (
        <span className="row tight">
          {files.map((file) => (
            <a key={file.id} href={apiUrl(`/attachments/${file.id}`)} target="_blank" rel="noreferrer">
              {file.fileName}
            </a>
          ))}
        </span>
      )}
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
