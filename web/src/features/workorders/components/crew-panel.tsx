import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { useMay, useSessionUser } from '@/lib/session'
import { useNoteActs, type NewAct } from '../api/note-acts'
import { PhotoInput } from '@/components/photo-input'

/** What anybody on the visit remarked; whoever is on it adds remarks and pictures until it ends. */
export function CrewPanel({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const may = useMay()
  const { user } = useSessionUser()
  const [adding, setAdding] = useState<'remark' | 'photo'>()
  const { companions = [], remarks = [] } = order.chapters?.crew ?? {}
  const aboard = order.engineer?.id === user?.id || companions.some(({ id }) => id === user?.id)
  const open = order.status !== 'COMPLETED' && order.status !== 'CANCELLED' && order.status !== 'OPEN'
  const mine = aboard && open && may('workorders.execute')
  if (remarks.length === 0 && !mine) return null
  return (
    <Panel
      title={t('field.crew.remarks')}
      extra={
        mine && (
          <>
            <Button onClick={() => setAdding('photo')}>{t('field.crew.photo')}</Button>
            <Button onClick={() => setAdding('remark')}>{t('field.crew.remark')}</Button>
          </>
        )
      }
    >
      <ul className="stack tight">
        {remarks.map((each) => (
          <li key={`${each.at}${each.text}`}>
            <span className="pre">{each.text}</span>{' '}
            <span className="muted small">
              {[each.by, instant(each.at)].filter(Boolean).join(' · ')} {each.waiting && <span className="tag quiet">{t('parts.waiting')}</span>}
            </span>
          </li>
        ))}
        {remarks.length === 0 && <li className="muted">–</li>}
      </ul>
      {adding && <AddDialog order={order} what={adding} onClose={() => setAdding(undefined)} />}
    </Panel>
  )
}

interface Values {
  text?: string
  photo?: string
}

function AddDialog({ order, what, onClose }: { order: WorkOrder; what: 'remark' | 'photo'; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const note = useNoteActs(order, onClose)
  const act = ({ text, photo }: Values): NewAct => (what === 'remark' ? { kind: 'remark', body: { text: text?.trim() } } : { kind: 'photos', body: { purpose: 'WORK', image: photo } })
  const label = t(what === 'remark' ? 'field.crew.remarkLabel' : 'field.photo.alt')
  const rules = [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t(`field.crew.${what}`)} confirmLoading={note.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => note.mutate([act(values)])}>
        <ProblemAlert error={note.error} />
        {what === 'remark' ? (
          <Form.Item name="text" label={label} rules={[{ ...rules[0], whitespace: true }]}>
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
          </Form.Item>
        ) : (
          <Form.Item name="photo" label={label} rules={rules}>
            <PhotoInput />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
