import { TableOutlined } from '@ant-design/icons'
import { currentLanguage } from '@/i18n'
import { apiUrl, type Query } from '@/lib/api-client'

/** A table for a spreadsheet, with its words in the language of the screen. */
export function CsvLink({ path, query }: { path: string; query?: Query }) {
  const lang = currentLanguage() === 'en' ? 'en' : 'zh'
  return (
    <a href={apiUrl(path, { ...query, lang })} className="nowrap">
      <TableOutlined /> CSV
    </a>
  )
}
