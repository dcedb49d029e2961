import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { money } from '@/lib/format'
import { useSetWaiverLimit, useWaiverLimit, type WaiverLimit } from '../api/settlements'

/** From which penalty on a waiver goes through the chain of approval. */
export function WaiverLimitLine() {
  const { t } = useTranslation()
  const { data } = useWaiverLimit()
  const [setting, setSetting] = useState(false)
  if (!data) return null
  return (
    <p className="row muted small">
      <span>{t('settlements.limit', { above: money({ amount: data.above, currency: 'CNY' }) })}</span>
      <Authorized to="settings.manage">
        <Button size="small" onClick={() => setSetting(true)}>
          {t('settlements.setLimit')}
        </Button>
      </Authorized>
      {setting && <LimitDialog limit={data} onClose={() => setSetting(false)} />}
    </p>
  )
}

function LimitDialog({ limit, onClose }: { limit: WaiverLimit; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ above: string }>()
  const set = useSetWaiverLimit(limit.edition, onClose)
  const label = t('settlements.limitLabel')
  return (
    <Dialog open title={t('settlements.setLimit')} okText={t('action.save')} confirmLoading={set.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ above: limit.above }} onFinish={({ above }) => set.mutate({ above: Number(above).toFixed(2) })}>
        <ProblemAlert error={set.error} />
        <Form.Item name="above" label={label} extra={t('settlements.limitHint')} rules={[{ required: true, message: t('validation.required', { label }) }]}>
          <InputNumber<string> stringMode min="0" precision={2} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
