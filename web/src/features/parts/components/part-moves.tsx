import { Button, Input, Popconfirm, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Part, PartMove, PlaceKind } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { api } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useAction } from '@/lib/use-action'
import { usePartMoves } from '../api/parts'
import { amount } from './amount'

const outside = new Set<PlaceKind>(['TRANSIT', 'SUPPLIER', 'CUSTOMER', 'SCRAP', 'DIFFERENCE'])

/** Every move of a part, the latest first; a wrong one is undone by its opposite. */
export function PartMoves({ part }: { part: Part }) {
  const { t } = useTranslation()
  const query = usePartMoves(part.id)
  const place = (kind: PlaceKind, name: string) => (outside.has(kind) ? t(`parts.placeKind.${kind}`) : name)
  return (
    <>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parts.noMoves')} />}>
        {(rows) => (
          <Scroll>
            <Table<PartMove>
              className="cards-on-phone"
              aria-label={t('parts.moves')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'at', title: t('parts.when'), render: (_, row) => <span className="nowrap">{instant(row.occurredAt)}</span> },
                {
                  key: 'reason',
                  title: t('parts.reason'),
                  render: (_, row) => (
                    <span className="row tight">
                      {t(`parts.reasons.${row.reason}`)}
                      {row.undoneBy && <span className="tag quiet">{t('parts.undone')}</span>}
                    </span>
                  ),
                },
                { key: 'way', title: t('parts.way'), render: (_, row) => `${place(row.fromKind, row.fromName)} → ${place(row.toKind, row.toName)}` },
                { key: 'quantity', title: t('parts.quantity'), align: 'right', render: (_, row) => <span className="nowrap">{amount(row.quantity, part.unit)}</span> },
                {
                  key: 'serial',
                  title: t('parts.serial'),
                  render: (_, row) => [row.serial, row.condition === 'BAD' && t('parts.conditions.BAD'), row.replaces && t('parts.replaced', { serial: row.replaces })].filter(Boolean).join(' · ') || <span className="nil">–</span>,
                },
                { key: 'document', title: t('parts.document'), render: (_, row) => (row.workOrderId ? <Link to={paths.workOrder(row.workOrderId)}>{row.document}</Link> : row.document || '–') },
                { key: 'by', title: t('parts.by'), render: (_, row) => [row.by, row.note].filter(Boolean).join(' · ') },
                { key: 'act', render: (_, row) => <Undo move={row} /> },
              ]}
            />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </>
  )
}

function Undo({ move }: { move: PartMove }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const undo = useAction<string>((why) => api.post(`/part-moves/${move.id}/undo`, { reason: why }), { refreshes: [['stock'], ['work-orders']], done: t('parts.done') })
  if (move.undoneBy || move.reason === 'UNDONE' || outsideOnly(move)) return null
  return (
    <Authorized to="parts.write" door="POST /api/part-moves/{id}/undo">
      <Popconfirm
        title={t('parts.undoSure')}
        description={<Input aria-label={t('parts.why')} placeholder={t('parts.why')} value={reason} onChange={(event) => setReason(event.target.value)} />}
        okButtonProps={{ disabled: reason.trim() === '' }}
        onConfirm={() => undo.mutate(reason)}
      >
        <Button size="small">{t('parts.undo')}</Button>
      </Popconfirm>
    </Authorized>
  )
}

/** What belongs to a transfer is not undone alone. */
const outsideOnly = (move: PartMove) => move.fromKind === 'TRANSIT' || move.toKind === 'TRANSIT'
