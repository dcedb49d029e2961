import { Button, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { Dialog } from '@/components/dialog'
import { PersonPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { useNoteActs, type NewAct } from '../api/note-acts'
import { PhotoInput } from '@/components/photo-input'

type Way = 'reject' | 'handOver' | 'inVain'

interface Values {
  engineerId?: number
  reason: string
  photo?: string
}

/** What can be done at which step; the office sees the reason. */
function waysOf({ status }: WorkOrder): Way[] {
  if (status === 'ASSIGNED' || status === 'ACCEPTED') return ['reject', 'handOver']
  if (status === 'ARRIVED') return ['inVain', 'handOver']
  return status === 'TRAVELLING' || status === 'WORKING' ? ['handOver'] : []
}

/** Where a visit cannot go as planned: give it back, hand it to a colleague, nobody is there. */
export function TurnBack({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const [way, setWay] = useState<Way>()
  const ways = waysOf(order)
  if (ways.length === 0) return null
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: ways.map((key) => ({ key, label: t(`field.back.${key}`) })), onClick: ({ key }) => setWay(key as Way) }}>
        <Button type="text" block>
          {t('field.more')}
        </Button>
      </Dropdown>
      {way && <TurnBackDialog order={order} way={way} onClose={() => setWay(undefined)} />}
    </>
  )
}

function actsOf(way: Way, { engineerId, reason, photo }: Values): NewAct[] {
  if (way === 'reject') return [{ kind: 'reject', body: { reason } }]
  if (way === 'handOver') return [{ kind: 'hand-over', body: { engineerId, reason } }]
  return [
    { kind: 'photos', body: { purpose: 'ABSENT', image: photo } },
    { kind: 'in-vain', body: { note: reason } },
  ]
}

function TurnBackDialog({ order, way, onClose }: { order: WorkOrder; way: Way; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const note = useNoteActs(order, onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const reason = t(way === 'inVain' ? 'field.back.note' : 'field.back.reason')
  return (
    <Dialog open title={t(`field.back.${way}`)} confirmLoading={note.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => note.mutate(actsOf(way, values))}>
        <ProblemAlert error={note.error} />
        {way === 'inVain' && <p className="muted">{t('field.back.inVainWhy')}</p>}
        {way === 'handOver' && (
          <Form.Item name="engineerId" label={t('field.back.colleague')} rules={required(t('field.back.colleague'))}>
            <PersonPicker />
          </Form.Item>
        )}
        <Form.Item name="reason" label={reason} rules={required(reason)}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        {way === 'inVain' && (
          <Form.Item name="photo" label={t('field.back.proof')} rules={required(t('field.back.proof'))}>
            <PhotoInput />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
