import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DutyKind } from '@/api/dispatch-types'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { pickedInstant } from '@/lib/zoned'
import { useAddDuty, useDuties, useEngineers, useExpiring, useRemoveDuty } from '../api/dispatch'
import { CertificateLine } from './engineer-table'

const kinds: DutyKind[] = ['ON_CALL', 'DUTY_WEEK', 'SHIFT', 'GUARD', 'LEAVE']

export function DutyPanel() {
  const { t } = useTranslation()
  const duties = useDuties()
  const engineers = useEngineers()
  const remove = useRemoveDuty()
  const [adding, setAdding] = useState(false)
  const names = new Map((engineers.data ?? []).map((engineer) => [engineer.id, engineer.name]))
  return (
    <Panel title={t('dispatch.duties')} extra={<Button onClick={() => setAdding(true)}>{t('dispatch.addDuty')}</Button>}>
      <QueryStates query={duties} rows={2} isEmpty={(rows) => rows.length === 0} empty={<p className="muted">{t('dispatch.noDuties')}</p>}>
        {(rows) => (
          <ul className="stack tight">
            {rows.map((duty) => (
              <li key={duty.id} className="row tight">
                <span className={duty.kind === 'GUARD' ? 'tag strong' : duty.kind === 'LEAVE' ? 'tag slate' : 'tag'}>{t(`dispatch.duty.${duty.kind}`)}</span>
                <strong>{names.get(duty.engineerId) ?? `#${duty.engineerId}`}</strong>
                <span>
                  {instant(duty.startInclusive)} – {instant(duty.endExclusive)}
                </span>
                <span className="muted">{duty.note}</span>
                <Button size="small" type="text" aria-label={t('dispatch.removeDuty')} loading={remove.isPending} onClick={() => remove.mutate(duty.id)}>
                  ×
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
      {adding && <DutyDialog onClose={() => setAdding(false)} />}
    </Panel>
  )
}

interface Values {
  engineerIds: number[]
  kind: DutyKind
  period: [Dayjs, Dayjs]
  note?: string
}

function DutyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const engineers = useEngineers()
  const add = useAddDuty(onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t('dispatch.addDuty')} okText={t('action.save')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'ON_CALL' }}
        onFinish={({ engineerIds, kind, period, note }) => add.mutate({ engineerIds, kind, from: pickedInstant(period[0]), to: pickedInstant(period[1]), note })}
      >
        <ProblemAlert error={add.error} />
        <Form.Item name="engineerIds" label={t('dispatch.engineers')} rules={required(t('dispatch.engineers'))}>
          <Select mode="multiple" optionFilterProp="label" options={(engineers.data ?? []).map((engineer) => ({ value: engineer.id, label: engineer.name }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('dispatch.kind')}>
          <Select options={kinds.map((value) => ({ value, label: t(`dispatch.duty.${value}`) }))} />
        </Form.Item>
        <Form.Item name="period" label={t('dispatch.period')} rules={required(t('dispatch.period'))}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="note" label={t('dispatch.note')}>
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

export function ExpiringPanel() {
  const { t } = useTranslation()
  const query = useExpiring()
  return (
    <Panel title={t('dispatch.expiring')}>
      <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<p className="muted">{t('dispatch.noneExpiring')}</p>}>
        {(rows) => (
          <ul className="stack tight">
            {rows.map(({ engineer, certificate }) => (
              <li key={certificate.id} className="row tight">
                <strong>{engineer}</strong>
                <CertificateLine certificate={certificate} />
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </Panel>
  )
}
