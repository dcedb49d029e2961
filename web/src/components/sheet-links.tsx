import { FileExcelOutlined } from '@ant-design/icons'
import { currentLanguage } from '@/i18n'
import { apiUrl, type Query } from '@/lib/api-client'
import { CsvLink } from './csv-link'

/** What a list shows as a table to take away, as CSV and as a workbook. */
export function SheetLinks({ path, query }: { path: string; query?: Query }) {
  const lang = currentLanguage() === 'en' ? 'en' : 'zh'
  return (
    <>
      <CsvLink path={`${path}/export.csv`} query={query} />
      <a href={apiUrl(`${path}/export.xlsx`, { ...query, lang })} className="nowrap">
        <FileExcelOutlined /> Excel
      </a>
    </>
  )
}
