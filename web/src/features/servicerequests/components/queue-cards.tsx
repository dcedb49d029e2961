import { Link } from 'react-router'
import type { QueueRow } from '@/api/request-types'
import { DueBadge } from '@/components/due-badge'
import { RequestStatusTag, SeverityTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

/** The queue on a phone: one card a request. */
export function QueueCards({ rows }: { rows: QueueRow[] }) {
  return (
    <ul className="cards only-phone">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="row apart">
            <Link to={paths.request(row.id)}>{row.number}</Link>
            <span className="row tight">
              <SeverityTag severity={row.severity} level={row.level} />
              <RequestStatusTag status={row.status} />
            </span>
          </div>
          <strong>{row.title}</strong>
          <span className="muted small">{row.customer?.name}</span>
          {row.nextDue && <DueBadge clock={row.nextDue} label={word('kind', row.nextDue.kind)} />}
        </li>
      ))}
    </ul>
  )
}
