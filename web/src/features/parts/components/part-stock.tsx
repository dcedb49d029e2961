import { Button, Form, InputNumber, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartShown, ReorderPoint, StockPiece } from '@/api/parts-types'
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
      {setting && <PointDialog partId={shown.part.id} points={shown.reorderPoints} onClose={() => setSetting(false)} />}
    </div>
  )
}

/** The present values of the chosen store to start from; a point goes only by its own button. */
function PointDialog({ partId, points, onClose }: { partId: number; points: ReorderPoint[]; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ placeId: number; atLeast?: number; upTo?: number }>()
  const act = useAction<{ placeId: number; atLeast?: number | null; upTo?: number | null; remove?: boolean }>(({ placeId, ...body }) => api.put(`/parts/${partId}/reorder-points/${placeId}`, body), { quiet: true, refreshes: [['stock']], onDone: onClose })
  const placeId = Form.useWatch('placeId', form)
  const present = points.find((point) => point.placeId === placeId)
  const choose = (chosen: number) => {
    const point = points.find((each) => each.placeId === chosen)
    form.setFieldsValue({ placeId: chosen, atLeast: point?.atLeast, upTo: point?.upTo })
  }
  return (
    <Dialog open title={t('parts.setPoint')} okText={t('action.save')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={points.length === 1 ? points[0] : undefined} onFinish={(values) => act.mutate(values)}>
        <ProblemAlert error={act.error} />
        <Form.Item name="placeId" label={t('parts.place')} rules={[{ required: true, message: t('validation.required', { label: t('parts.place') }) }]}>
          <PlacePicker onChange={choose} />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="atLeast" label={t('parts.atLeast')} rules={[{ required: true, message: t('validation.required', { label: t('parts.atLeast') }) }]}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="upTo" label={t('parts.upTo')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        {present && (
          <Button danger size="small" loading={act.isPending} onClick={() => act.mutate({ placeId: present.placeId, remove: true })}>
            {t('parts.removePoint', { place: present.placeName })}
          </Button>
        )}
      </Form>
    </Dialog>
  )
}
