import type { TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import type { QueueRow } from '@/api/request-types'
import { DueBadge } from '@/components/due-badge'
import { RequestStatusTag, SeverityTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

export function queueColumns(t: TFunction): TableColumnsType<QueueRow> {
  return [
    {
      key: 'nextDue',
      title: t('requests.column.nextDue'),
      width: 224,
      render: (_, row) => (
        <span className="stack tight">
          {row.nextDue ? <DueBadge clock={row.nextDue} label={word('kind', row.nextDue.kind)} /> : <span className="muted">–</span>}
          {row.breached > 0 && <span className="broken-number small">{t('requests.brokenCount', { n: row.breached })}</span>}
        </span>
      ),
    },
    {
      key: 'subject',
      title: t('requests.column.subject'),
      render: (_, row) => (
        <>
          <Link className="subject" to={paths.request(row.id)}>
            {row.title}
          </Link>
          <div className="muted small">
            <span className="nowrap">{row.number}</span> · {word('requestKind', row.kind)}
            {row.requestClass === 'MAJOR' && <span className="tag strong major-tag">{word('requestClass', row.requestClass)}</span>}
          </div>
        </>
      ),
    },
    {
      key: 'customer',
      title: t('requests.column.customer'),
      width: 180,
      render: (_, row) => (
        <>
          <div>{row.customer?.name || '–'}</div>
          {row.unit && <div className="muted small">{row.unit.model}</div>}
        </>
      ),
    },
    { key: 'severity', title: t('requests.column.severity'), width: 84, render: (_, row) => <SeverityTag severity={row.severity} level={row.level} /> },
    {
      key: 'status',
      title: t('requests.column.status'),
      width: 130,
      render: (_, row) => (
        <span className="row tight">
          <RequestStatusTag status={row.status} />
          <span className="muted small nowrap">{word('stage', row.stage)}</span>
        </span>
      ),
    },
    {
      key: 'assignee',
      title: t('requests.column.assignee'),
      width: 84,
      render: (_, row) => row.assignee?.displayName ?? <span className="muted">{t('requests.nobody')}</span>,
    },
  ]
}
