import { Button, Form, InputNumber, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { useMay } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { usePieces, useStockPost } from '../api/parts'
import { amount } from './amount'
import { PartBackDialog } from './part-back-dialog'
import { PartPicker } from './part-picker'
import { UsePartDialog } from './use-part-dialog'

interface VisitStockProps {
  order: WorkOrder
  /** The reader carries out the visit and is there. */
  working: boolean
  note: { mutate: (acts: { kind: 'part' | 'part-back' | 'part-undo'; body: Record<string, unknown> }[], on: { onSuccess: () => void }) => void; isPending: boolean; error: unknown }
}

/** Parts of a visit: kept back for it, put in on it, taken back from it. */
export function VisitStock({ order, working, note }: VisitStockProps) {
  const { t } = useTranslation()
  const may = useMay()
  const [using, setUsing] = useState(false)
  const [returning, setReturning] = useState(false)
  const [reserving, setReserving] = useState(false)
  const stock = order.chapters?.stock
  const open = order.status !== 'COMPLETED' && order.status !== 'CANCELLED'
  const mayReserve = open && (may('parts.write') || may('workorders.dispatch')) && may('parts.read')
  if (!stock && !working && !mayReserve) return null
  const use = (body: Record<string, unknown>) => note.mutate([{ kind: 'part', body }], { onSuccess: () => setUsing(false) })
  const takeBack = (body: Record<string, unknown>) => note.mutate([{ kind: 'part-back', body }], { onSuccess: () => setReturning(false) })
  const undo = (moveId: number) => note.mutate([{ kind: 'part-undo', body: { moveId, reason: t('parts.notedByMistake') } }], { onSuccess: () => undefined })
  return (
    <Panel
      title={t('parts.ofVisit')}
      extra={
        <>
          {mayReserve && <Button onClick={() => setReserving(true)}>{t('parts.reserve')}</Button>}
          {working && <Button onClick={() => setReturning(true)}>{t('parts.takeBack')}</Button>}
          {working && <Button onClick={() => setUsing(true)}>{t('parts.use')}</Button>}
        </>
      }
    >
      {!stock && <p className="muted">{t('parts.noneOfVisit')}</p>}
      <ul className="parts-of-visit">
        {stock?.reserved.map((held) => (
          <li key={`r${held.id}`} className="row apart">
            <span>
              <span className="tag slate">{t('parts.reserved')}</span> {held.number} {held.name} × {amount(held.quantity, held.unit)} {held.serial} <span className="muted">{held.placeName}</span>
            </span>
            {mayReserve && <Release orderId={order.id} id={held.id} />}
          </li>
        ))}
        {stock?.used.map((used) => (
          <li key={`u${used.moveId}`} className="row apart">
            <span>
              <span className="tag accent">{t('parts.used')}</span> {used.number} {used.name} × {amount(used.quantity, used.unit)} {used.serial}
              {used.replaces && <span className="muted"> {t('parts.replaced', { serial: used.replaces })}</span>}
              {used.waiting && <span className="tag quiet">{t('parts.waiting')}</span>}
            </span>
            {working && !used.waiting && (
              <Popconfirm title={t('parts.undoSure')} onConfirm={() => undo(used.moveId)}>
                <Button size="small">{t('parts.undo')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
        {stock?.takenBack.map((back) => (
          <li key={`b${back.moveId}`}>
            <span className="tag">{t('parts.takenBack')}</span> {back.number} {back.name} × {amount(back.quantity, back.unit)} {back.serial} {t(`parts.conditions.${back.condition}`)}
            {back.waiting && <span className="tag quiet">{t('parts.waiting')}</span>}
          </li>
        ))}
      </ul>
      {using && <UsePartDialog stock={stock} pending={note.isPending} error={note.error} onUse={use} onClose={() => setUsing(false)} />}
      {returning && <PartBackDialog stock={stock} pending={note.isPending} error={note.error} onBack={takeBack} onClose={() => setReturning(false)} />}
      {reserving && <ReserveDialog orderId={order.id} onClose={() => setReserving(false)} />}
    </Panel>
  )
}

function Release({ orderId, id }: { orderId: number; id: number }) {
  const { t } = useTranslation()
  const act = useAction<void>(() => api.post(`/work-orders/${orderId}/reservations/${id}/release`, {}), { refreshes: [['work-orders'], ['stock']] })
  return (
    <Button size="small" loading={act.isPending} onClick={() => act.mutate()}>
      {t('parts.release')}
    </Button>
  )
}

/** Keeps a part back where some are free. */
function ReserveDialog({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ partId: number; from: string; quantity?: number }>()
  const partId = Form.useWatch<number | undefined>('partId', form)
  const pieces = usePieces(partId)
  const post = useStockPost(`/work-orders/${orderId}/reservations`, onClose)
  const free = (pieces.data?.pieces ?? []).filter((piece) => piece.condition === 'GOOD' && piece.placeKind !== 'TRANSIT' && piece.quantity > piece.reserved)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ partId: part, from, quantity }: { partId: number; from: string; quantity?: number }) => {
    const [placeId = '', serial = ''] = from.split('/')
    post.mutate({ partId: part, placeId: Number(placeId), serial, quantity: serial ? 1 : quantity })
  }
  return (
    <Dialog open title={t('parts.reserve')} okText={t('parts.reserve')} confirmLoading={post.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ quantity: 1 }} onFinish={submit}>
        <ProblemAlert error={post.error} />
        <Form.Item name="partId" label={t('parts.part')} rules={required(t('parts.part'))}>
          <PartPicker onChange={() => form.resetFields(['from'])} />
        </Form.Item>
        <Form.Item name="from" label={t('parts.place')} rules={required(t('parts.place'))}>
          <Select
            disabled={partId === undefined}
            loading={pieces.isFetching}
            notFoundContent={t('parts.noneFree')}
            options={free.map((piece) => ({ value: `${piece.placeId}/${piece.serial}`, label: `${piece.placeName} · ${piece.serial || t('parts.freeN', { n: piece.quantity - piece.reserved })}` }))}
          />
        </Form.Item>
        {pieces.data?.part.serialized !== true && (
          <Form.Item name="quantity" label={t('parts.quantity')}>
            <InputNumber min={0.01} style={{ width: '100%' }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
