import { Button, Form, InputNumber, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartShown, StockPiece } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { amount } from './amount'
import { PlacePicker } from './part-picker'

/** Where a part lies, and from which stock on it is ordered again. */
export function PartStock({ shown }: { shown: PartShown }) {
  const { t } = useTranslation()
  const [setting, setSetting] = useState(false)
  return (
    <div className="stack">
      {shown.pieces.length === 0 ? (
        <EmptyState text={t('parts.noneOnHand')} />
      ) : (
        <Scroll>
          <Table<StockPiece>
            aria-label={t('parts.onHand')}
            size="small"
            rowKey={(row) => `${row.placeId}-${row.condition}-${row.serial}`}
            pagination={false}
            dataSource={shown.pieces}
            columns={[
              { key: 'place', title: t('parts.place'), render: (_, row) => (row.placeKind === 'TRANSIT' ? t('parts.placeKind.TRANSIT') : row.placeName) },
              { key: 'condition', title: t('parts.condition'), render: (_, row) => t(`parts.conditions.${row.condition}`) },
              { key: 'serial', title: t('parts.serial'), render: (_, row) => row.serial || '–' },
              { key: 'quantity', title: t('parts.quantity'), align: 'right', render: (_, row) => amount(row.quantity, shown.part.unit) },
              { key: 'reserved', title: t('parts.reserved'), align: 'right', render: (_, row) => row.reserved || '–' },
            ]}
          />
        </Scroll>
      )}
      <div className="row" style={{ padding: '0 14px 12px' }}>
        <span className="muted">{t('parts.atLeast')}</span>
        {shown.reorderPoints.map((point) => (
          <span key={point.placeId} className="tag">
            {t('parts.pointOf', { place: point.placeName, least: point.atLeast, upTo: point.upTo })}
          </span>
        ))}
        {shown.reorderPoints.length === 0 && <span className="muted">–</span>}
        <Authorized to="parts.write">
          <Button size="small" onClick={() => setSetting(true)}>
            {t('parts.setPoint')}
          </Button>
        </Authorized>
      </div>
      {setting && <PointDialog partId={shown.part.id} onClose={() => setSetting(false)} />}
    </div>
  )
}

function PointDialog({ partId, onClose }: { partId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ placeId: number; atLeast?: number; upTo?: number }>()
  const act = useAction<{ placeId: number; atLeast?: number | null; upTo?: number | null }>(({ placeId, ...body }) => api.put(`/parts/${partId}/reorder-points/${placeId}`, body), { quiet: true, refreshes: [['stock']], onDone: onClose })
  return (
    <Dialog open title={t('parts.setPoint')} okText={t('action.save')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => act.mutate(values)}>
        <ProblemAlert error={act.error} />
        <Form.Item name="placeId" label={t('parts.place')} rules={[{ required: true, message: t('validation.required', { label: t('parts.place') }) }]}>
          <PlacePicker />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="atLeast" label={t('parts.atLeast')} extra={t('parts.pointHint')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="upTo" label={t('parts.upTo')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}
