import { Button, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant } from '@/lib/zoned'
import { useCancelUnseen, useRecordUnseen, type UnseenStretch } from '../api/availability'
import { CancelDialog, Moment, useRequired } from './outage-dialogs'
import { StretchTable } from './stretch-table'

/** When nobody could see whether the system was usable. */
export function UnseenTable({ contractId, stretches }: { contractId: number; stretches: UnseenStretch[] }) {
  const { t } = useTranslation()
  const [cancelling, setCancelling] = useState<UnseenStretch>()
  const cancel = useCancelUnseen(contractId, () => setCancelling(undefined))
  return (
    <>
      <StretchTable<UnseenStretch>
        title={t('availability.unseenStretches')}
        none={t('availability.noUnseen')}
        rows={stretches}
        columns={[
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
        ]}
        acts={(row) =>
          !row.cancelledAt && (
            <Authorized to="requests.write">
              <Button size="small" aria-label={`${t('availability.cancel')} ${row.reason}`} onClick={() => setCancelling(row)}>
                {t('availability.cancel')}
              </Button>
            </Authorized>
          )
        }
      />
      {cancelling && <CancelDialog what={cancelling.reason} id={cancelling.id} cancel={cancel} onClose={() => setCancelling(undefined)} />}
    </>
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
