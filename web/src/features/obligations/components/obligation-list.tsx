import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clock } from '@/api/clock-types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { EmptyState } from '@/components/query-states'
import { excerpt } from '@/lib/excerpt'
import { money } from '@/lib/format'
import { word } from '@/lib/words'
import { EvidenceDialog } from './evidence-dialog'

/** Only promises of the contract itself are met by hand; a request's or a visit's are met by what happens there. */
const metByHand = ({ subject, ...row }: Clock) => subject.type === 'CONTRACT' && (row.state === 'RUNNING' || row.state === 'BREACHED' || row.state === 'PAUSED')

export function ObligationList({ rows, onExplain }: { rows: Clock[]; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const [proving, setProving] = useState<Clock>()
  if (rows.length === 0) return <EmptyState text={t('contracts.obligations.empty')} />
  return (
    <>
      <Table<Clock>
        size="small"
        rowKey="obligationId"
        dataSource={rows}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { key: 'due', title: t('contracts.obligations.due'), width: 300, render: (_, row) => <DueBadge clock={row} /> },
          {
            key: 'kind',
            title: t('contracts.obligations.kind'),
            render: (_, row) => (
              <>
                <div>{word('kind', row.kind)}</div>
                <div className="muted small">{excerpt(row.clause?.text)}</div>
              </>
            ),
          },
          { key: 'subject', title: t('contracts.obligations.subject'), render: (_, row) => row.label },
          { key: 'penalty', title: t('contracts.obligations.penalty'), align: 'right', render: (_, row) => money(row.penalty) },
          {
            key: 'actions',
            title: <span className="visually-hidden">{t('requests.actions')}</span>,
            render: (_, row) => (
              <span className="row tight">
                <Button size="small" onClick={() => onExplain(row.obligationId)}>
                  {t('contracts.obligations.why')}
                </Button>
                {metByHand(row) && (
                  <Authorized to="requests.write">
                    <Button size="small" onClick={() => setProving(row)}>
                      {t('contracts.obligations.evidence')}
                    </Button>
                  </Authorized>
                )}
              </span>
            ),
          },
        ]}
      />
      {proving && <EvidenceDialog obligationId={proving.obligationId} kind={proving.kind} onClose={() => setProving(undefined)} />}
    </>
  )
}
