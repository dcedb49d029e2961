import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'

const pages = {
  customer: paths.customer,
  request: paths.request,
  contract: paths.contract,
  unit: paths.unit,
  workorder: paths.workOrder,
  'work-order': paths.workOrder,
  letter: paths.letter,
} as const

/** A record as the log names it, in words and as a link where it has a page. */
export function RecordLink({ record }: { record: string | null }) {
  const { t } = useTranslation()
  if (!record) return <>–</>
  const [type = '', id = ''] = record.split(':')
  if (!/^\d+$/.test(id) || !(type in pages)) return <>{record}</>
  const known = type as keyof typeof pages
  return (
    <Link to={pages[known](id)} title={record}>
      {t(`admin.record.${known}`, { id })}
    </Link>
  )
}
