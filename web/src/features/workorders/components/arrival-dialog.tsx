import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { WorkOrder } from '@/api/visit-types'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useNoteActs } from '../api/note-acts'
import { PhotoInput } from '@/components/photo-input'

interface Values {
  place?: string
  note?: string
  at?: Dayjs
  photo?: string
}

type Position = { latitude: number; longitude: number } | 'locating' | 'unknown'

function usePosition(): Position {
  const [position, setPosition] = useState<Position>('geolocation' in navigator ? 'locating' : 'unknown')
  useEffect(() => {
    if (!('geolocation' in navigator)) return
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setPosition({ latitude: Number(coords.latitude.toFixed(6)), longitude: Number(coords.longitude.toFixed(6)) }),
      () => setPosition('unknown'),
      { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 },
    )
  }, [])
  return position
}

/** Check-in with the place: by position where allowed, else in words. */
export function ArrivalDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const position = usePosition()
  const arrive = useNoteActs(order, onClose)
  const located = typeof position === 'object'
  const label = t('workOrders.arrival.place')
  return (
    <Dialog open title={t('workOrders.arrival.title')} okText={t('workOrders.arrival.confirm')} confirmLoading={arrive.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ place: order.site?.address ?? order.site?.name }}
        onFinish={({ place, note, at, photo }) =>
          arrive.mutate([
            ...(photo ? [{ kind: 'photos' as const, body: { purpose: 'ARRIVAL', image: photo } }] : []),
            { kind: 'arrive', body: { place: place || undefined, note: note || undefined, occurredAt: pickedInstant(at), ...(located && position) } },
          ])
        }
      >
        <ProblemAlert error={arrive.error} />
        <p role="status" className="muted" style={{ marginBottom: 12 }}>
          {located ? t('workOrders.arrival.located', position) : position === 'locating' ? t('workOrders.arrival.locating') : t('workOrders.arrival.noLocation')}
        </p>
        <Form.Item name="place" label={label} rules={located ? [] : [{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input />
        </Form.Item>
        <Form.Item name="photo" label={t('field.photo.label')}>
          <PhotoInput />
        </Form.Item>
        <Form.Item name="at" label={t('workOrders.arrival.at')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={zonedNow()} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="note" label={t('workOrders.arrival.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
