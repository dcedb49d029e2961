import { App, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Letter } from '@/api/types'
import { CommitmentPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { useApprove } from '../api/review-letter'

interface Values {
  how: 'new' | 'amendment'
  title: string
  commitmentId?: number
}

export function ApproveDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const how = Form.useWatch('how', form) ?? 'new'
  const pending = letter.clauses.filter((clause) => clause.status === 'PROPOSED').length
  const approve = useApprove(letter, () => {
    void message.success(t('letters.approvedNow'))
    onClose()
  })
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open title={t('letters.approveDialog.title')} okText={t('letters.approve')} confirmLoading={approve.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ how: 'new', title: letter.title }}
        onFinish={({ title, commitmentId }) => approve.mutate(how === 'amendment' ? { title, commitmentId } : { title })}
      >
        <ProblemAlert error={approve.error} />
        {pending > 0 && <p className="notice" style={{ marginBottom: 12 }}>{t('letters.approveDialog.pending', { n: pending })}</p>}
        <Form.Item name="how" label={t('letters.approveDialog.how')}>
          <Radio.Group
            options={[
              { value: 'new', label: t('letters.approveDialog.newOne') },
              { value: 'amendment', label: t('letters.approveDialog.amendment') },
            ]}
          />
        </Form.Item>
        {how === 'amendment' && (
          <Form.Item name="commitmentId" label={t('letters.approveDialog.commitment')} rules={[required(t('letters.approveDialog.commitment'))]}>
            <CommitmentPicker />
          </Form.Item>
        )}
        <Form.Item name="title" label={t('letters.approveDialog.name')} rules={[required(t('letters.approveDialog.name'))]}>
          <Input />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
