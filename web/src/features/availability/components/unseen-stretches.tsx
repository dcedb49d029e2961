import { Button, Form, Input, Table } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { pickedInstant } from '@/lib/zoned'
import { useCancelUnseen, useRecordUnseen, type UnseenStretch } from '../api/availability'
import { Moment, useRequired } from './outage-dialogs'

/** When nobody could see whether the system was usable. */
export function UnseenTable({ contractId, stretches }: { contractId: number; stretches: UnseenStretch[] }) {
  const { t } = useTranslation()
  const [cancelling, setCancelling] = useState<UnseenStretch>()
  return (
    <section aria-label={t('availability.unseenStretches')}>
      <h3>{t('availability.unseenStretches')}</h3>
      {stretches.length === 0 ? (
        <EmptyState text={t('availability.noUnseen')} />
      ) : (
        <Scroll>
          <Table<UnseenStretch>
            aria-label={t('availability.unseenStretches')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={stretches}
            columns={[
              { key: 'from', title: t('availability.from'), render: (_, row) => <span className="nowrap">{instant(row.startInclusive)}</span> },
              { key: 'to', title: t('availability.to'), render: (_, row) => <span className="nowrap">{instant(row.endExclusive)}</span> },
              {
                key: 'reason',
                title: t('availability.reason'),
                render: (_, row) => (
                  <>
                    {row.reason} {row.cancelledAt && <span className="muted">{t('availability.cancelled', { reason: row.cancelReason ?? '' })}</span>}
                  </>
                ),
              },
              { key: 'by', title: t('availability.by'), responsive: ['md'], dataIndex: 'recordedBy' },
              {
                key: 'acts',
                title: <span className="visually-hidden">{t('action.edit')}</span>,
                render: (_, row) =>
                  !row.cancelledAt && (
                    <Authorized to="requests.write">
                      <Button size="small" aria-label={`${t('availability.cancel')} ${row.reason}`} onClick={() => setCancelling(row)}>
                        {t('availability.cancel')}
                      </Button>
                    </Authorized>
                  ),
              },
            ]}
          />
        </Scroll>
      )}
      {cancelling && <CancelUnseen contractId={contractId} stretch={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  )
}

export function UnseenDialog({ contractId, onClose }: { contractId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ from: Dayjs; to: Dayjs; reason: string }>()
  const required = useRequired()
  const record = useRecordUnseen(contractId, onClose)
  return (
    <Dialog open title={t('availability.recordUnseen')} okText={t('action.save')} confirmLoading={record.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t('availability.unseenHint')}
      </p>
      <Form form={form} layout="vertical" onFinish={({ from, to, reason }) => record.mutate({ reason, startInclusive: pickedInstant(from), endExclusive: pickedInstant(to) })}>
        <ProblemAlert error={record.error} />
        <div className="intake-pair">
          <Moment name="from" label={t('availability.from')} required />
          <Moment name="to" label={t('availability.to')} required />
        </div>
        <Form.Item name="reason" label={t('availability.reason')} rules={required(t('availability.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

function CancelUnseen({ contractId, stretch, onClose }: { contractId: number; stretch: UnseenStretch; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ reason: string }>()
  const required = useRequired()
  const cancel = useCancelUnseen(contractId, onClose)
  return (
    <Dialog open title={`${t('availability.cancel')} · ${stretch.reason}`} okText={t('action.save')} confirmLoading={cancel.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => cancel.mutate({ id: stretch.id, reason })}>
        <ProblemAlert error={cancel.error} />
        <Form.Item name="reason" label={t('availability.reason')} rules={required(t('availability.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
