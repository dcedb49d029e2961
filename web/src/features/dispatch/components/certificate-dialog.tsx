import { Checkbox, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { EngineerProfile } from '@/api/dispatch-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedDate } from '@/lib/zoned'
import { useAddCertificate } from '../api/dispatch'

interface Values {
  kind: string
  number?: string
  issuer?: string
  validFrom: Dayjs
  expiresOn: Dayjs
  blocks?: boolean
}

export function CertificateDialog({ engineer, onClose }: { engineer: EngineerProfile; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const add = useAddCertificate(engineer.id, onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={`${t('dispatch.addCertificate')} · ${engineer.name}`} okText={t('action.save')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => add.mutate({ ...values, validFrom: pickedDate(values.validFrom), expiresOn: pickedDate(values.expiresOn) })}>
        <ProblemAlert error={add.error} />
        <Form.Item name="kind" label={t('dispatch.certificateKind')} rules={required(t('dispatch.certificateKind'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="number" label={t('dispatch.certificateNumber')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="issuer" label={t('dispatch.issuer')}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <div className="intake-pair">
          <Form.Item name="validFrom" label={t('dispatch.validFrom')} rules={required(t('dispatch.validFrom'))}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="expiresOn" label={t('dispatch.expiresOn')} rules={required(t('dispatch.expiresOn'))}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="blocks" valuePropName="checked">
          <Checkbox>{t('dispatch.blocks')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}
