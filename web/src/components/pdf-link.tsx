import { FilePdfOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '@/i18n'
import { apiUrl, type Query } from '@/lib/api-client'

/** A paper the server draws, in the language of the screen. */
export function PdfLink({ path, label, query }: { path: string; label: string; query?: Query }) {
  useTranslation()
  const lang = currentLanguage() === 'en' ? 'en' : 'zh'
  return (
    <a href={apiUrl(path, { ...query, lang })} target="_blank" rel="noreferrer" className="nowrap">
      <FilePdfOutlined /> {label}
    </a>
  )
}
