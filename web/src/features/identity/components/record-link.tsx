import { Link } from 'react-router'
import { paths } from '@/lib/paths'

const pages: Record<string, (id: string) => string> = {
  customer: paths.customer,
  request: paths.request,
  contract: paths.contract,
  unit: paths.unit,
  workorder: paths.workOrder,
  letter: paths.letter,
}

/** A record as the log names it, as a link where it has a page. */
export function RecordLink({ record }: { record: string | null }) {
  if (!record) return <>–</>
  const [type = '', id = ''] = record.split(':')
  const page = /^\d+$/.test(id) ? pages[type] : undefined
  return page ? <Link to={page(id)}>{record}</Link> : <>{record}</>
}
