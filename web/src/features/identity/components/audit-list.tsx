import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '@/api/types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { auditAct, auditDetail } from '@/lib/audit-words'
import { instantExact } from '@/lib/format'
import { useAudit, useAuditQuestion } from '../api/audit'
import { RecordLink } from './record-link'

export function AuditList() {
  const { t } = useTranslation()
  const query = useAudit(useAuditQuestion())
  return (
    <Scroll className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('admin.audit.empty')} />}>
        {(rows) => (
          <Table<AuditEntry>
            className="cards-on-phone"
            aria-label={t('admin.audit.title')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'at', title: t('admin.audit.at'), render: (_, row) => <span className="nowrap">{instantExact(row.at)}</span> },
              { key: 'actor', title: t('admin.audit.actor'), render: (_, row) => row.actor || '–' },
              { key: 'action', title: t('admin.audit.action'), render: (_, row) => <span title={row.action}>{auditAct(row.action)}</span> },
              { key: 'subject', title: t('admin.audit.subject'), render: (_, row) => <RecordLink record={row.subject} /> },
              { key: 'detail', title: t('admin.audit.detail'), render: (_, row) => <span className="muted small pre">{auditDetail(row.action, row.detail)}</span> },
              {
                key: 'sealed',
                title: t('admin.audit.sealed'),
                render: (_, row) => row.sealed && <SafetyCertificateOutlined role="img" aria-label={t('admin.audit.sealed')} title={t('admin.audit.sealedHint')} />,
              },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
