import { Button, DatePicker, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ColleaguePicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useAppoint, useRevokeStandIn, useStandIns } from '../api/chains'

/** Who decides for the reader while he is away. */
export function StandIns() {
  const { t } = useTranslation()
  const query = useStandIns()
  const revoke = useRevokeStandIn()
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={t('approvals.standIn.title')}
      extra={
        <Button size="small" onClick={() => setAdding(true)}>
          {t('approvals.standIn.add')}
        </Button>
      }
    >
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('approvals.standIn.none')} />}>
        {(rows) => (
          <ul className="stack tight">
            {rows.map((row) => (
              <li key={row.id} className="row">
                <span className="grow">
                  {row.delegate} <span className="muted small">{t('approvals.window', { from: instant(row.startInclusive), until: instant(row.endExclusive) })}</span>
                </span>
                <Button size="small" aria-label={`${t('approvals.standIn.revoke')} ${row.delegate}`} onClick={() => revoke.mutate(row.id)}>
                  {t('approvals.standIn.revoke')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
      {adding && <StandInDialog onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function StandInDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ delegateId: number; from: Dayjs; until: Dayjs }>()
  const appoint = useAppoint(onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t('approvals.standIn.add')} okText={t('action.save')} confirmLoading={appoint.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: zonedNow() }}
        onFinish={({ delegateId, from, until }) => appoint.mutate({ delegateId, startInclusive: pickedInstant(from) ?? '', endExclusive: pickedInstant(until) ?? '' })}
      >
        <ProblemAlert error={appoint.error} />
        <Form.Item name="delegateId" label={t('approvals.standIn.who')} rules={required(t('approvals.standIn.who'))}>
          <ColleaguePicker />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="from" label={t('approvals.standIn.from')} rules={required(t('approvals.standIn.from'))}>
            <DatePicker showTime={{ format: 'HH:mm' }} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="until" label={t('approvals.standIn.until')} rules={required(t('approvals.standIn.until'))}>
            <DatePicker showTime={{ format: 'HH:mm' }} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}
