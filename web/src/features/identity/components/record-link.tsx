import { Link } from 'react-router'
import { recordWords } from '@/lib/audit-words'
import { paths } from '@/lib/paths'

const pages: Record<string, (id: string) => string> = {
  customer: paths.customer,
  request: paths.request,
  contract: paths.contract,
  unit: paths.unit,
  workorder: paths.workOrder,
  'work-order': paths.workOrder,
  letter: paths.letter,
  quote: paths.quote,
  'charge-note': paths.chargeNote,
  expense: paths.expense,
  return: paths.return,
  nonconformity: paths.nonconformity,
  part: paths.part,
  checklist: paths.checklist,
  'letter-template': paths.letterTemplate,
}

/** A record as the log names it, in words and as a link where it has a page. */
export function RecordLink({ record }: { record: string | null }) {
  if (!record) return <>–</>
  const [type = '', id = ''] = record.split(':')
  const page = /^\d+$/.test(id) ? pages[type] : undefined
  if (!page) return <span title={record}>{recordWords(record)}</span>
  return (
    <Link to={page(id)} title={record}>
      {recordWords(record)}
    </Link>
  )
}
