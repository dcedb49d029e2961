import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Obligation } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { EmptyState } from '@/components/query-states'
import { money } from '@/lib/format'
import { word } from '@/lib/words'
import { EvidenceDialog } from './evidence-dialog'

/** Only promises of the contract itself are met by hand; a request's or a visit's are met by what happens there. */
const metByHand = (row: Obligation) => (row.subject?.type ?? 'CONTRACT') === 'CONTRACT' && (row.state === 'RUNNING' || row.state === 'BREACHED' || row.state === 'PAUSED')

export function ObligationList({ rows, onExplain }: { rows: Obligation[]; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const [proving, setProving] = useState<number>()
  if (rows.length === 0) return <EmptyState text={t('contracts.obligations.empty')} />
  return (
    <>
      <Table<Obligation>
        size="small"
        rowKey="id"
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
                <div className="muted small">{row.clause?.text}</div>
              </>
            ),
          },
          { key: 'subject', title: t('contracts.obligations.subject'), render: (_, row) => row.subject?.label ?? '–' },
          { key: 'penalty', title: t('contracts.obligations.penalty'), align: 'right', render: (_, row) => money(row.breach?.penalty ?? row.penalty) },
          {
            key: 'actions',
            title: <span className="visually-hidden">{t('requests.actions')}</span>,
            render: (_, row) => (
              <span className="row tight">
                <Button size="small" onClick={() => onExplain(row.id)}>
                  {t('contracts.obligations.why')}
                </Button>
                {metByHand(row) && (
                  <Authorized to="contracts.write">
                    <Button size="small" onClick={() => setProving(row.id)}>
                      {t('contracts.obligations.evidence')}
                    </Button>
                  </Authorized>
                )}
              </span>
            ),
          },
        ]}
      />
      {proving !== undefined && <EvidenceDialog obligationId={proving} onClose={() => setProving(undefined)} />}
    </>
  )
}
