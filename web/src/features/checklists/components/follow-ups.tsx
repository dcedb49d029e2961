import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FollowUp } from '@/api/checklist-types'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { inLanguage } from '@/lib/words'
import { useDecideFollowUps, useFollowUpsOf, useOpenFollowUps } from '../api/checklists'

const line = ({ text, value, note }: FollowUp) => `${inLanguage(text.zh || text.en, text.en || text.zh)}: ${value}${note ? ` (${note})` : ''}`

/** What failed on one visit, and what becomes of it. */
export function FollowUpsOfVisit({ orderId }: { orderId: number }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data = [] } = useFollowUpsOf(orderId, may('workorders.dispatch'))
  const decide = useDecideFollowUps(orderId)
  const [settingAside, setSettingAside] = useState(false)
  if (data.length === 0) return null
  const undecided = data.some(({ decidedAt }) => !decidedAt)
  return (
    <Panel title={t('checklists.followUps')}>
      <ul className="stack tight">
        {data.map((each) => (
          <li key={each.id}>
            {line(each)}
            {each.followUpRequestId && <> · <Link to={paths.request(each.followUpRequestId)} style={{ textDecoration: 'underline' }}>{t('checklists.followUpRequest')}</Link></>}
            {each.reason && <span className="muted"> · {each.reason}</span>}
            {each.decidedAt && <span className="muted small"> · {each.decidedBy} {instant(each.decidedAt)}</span>}
          </li>
        ))}
      </ul>
      {undecided && (
        <div className="row" style={{ marginTop: 10 }}>
          <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(undefined)}>{t('checklists.openRequest')}</Button>
          <Button onClick={() => setSettingAside(true)}>{t('checklists.setAside')}</Button>
        </div>
      )}
      {settingAside && <SetAsideDialog orderId={orderId} onClose={() => setSettingAside(false)} />}
    </Panel>
  )
}

function SetAsideDialog({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const decide = useDecideFollowUps(orderId, onClose)
  const label = t('checklists.reason')
  return (
    <Dialog open title={t('checklists.setAside')} confirmLoading={decide.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => decide.mutate(reason)}>
        <ProblemAlert error={decide.error} />
        <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

/** What failed anywhere and nobody has decided on, above the list of visits. */
export function OpenFollowUps() {
  const { t } = useTranslation()
  const may = useMay()
  const { data = [] } = useOpenFollowUps(may('workorders.dispatch', 'GET /api/checklist-follow-ups'))
  if (data.length === 0) return null
  return (
    <Panel title={t('checklists.openFollowUps', { n: data.length })}>
      <ul className="stack tight">
        {data.map((each) => (
          <li key={each.id}>
            <Link to={paths.workOrder(each.workOrderId)} style={{ textDecoration: 'underline' }}>{each.number}</Link> {line(each)} <span className="muted small">{instant(each.proposedAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
