import { InboxOutlined } from '@ant-design/icons'
import { Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Letter } from '@/api/clause-types'
import { ProblemAlert } from '@/components/problem-alert'
import { useUploadLetter } from '../api/upload-letter'

/** Takes a letter by drag, by file dialog or as pasted text. */
export function LetterUpload({ onUploaded }: { onUploaded: (letter: Letter) => void }) {
  const { t } = useTranslation()
  const [pasting, setPasting] = useState(false)
  const upload = useUploadLetter(onUploaded)
  return (
    <div className="stack">
      <Upload.Dragger
        accept=".txt,.docx,.pdf,.html,.htm,text/plain,application/pdf,text/html"
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate({ file })
          return false
        }}
      >
        <p>
          <InboxOutlined style={{ fontSize: 26 }} />
        </p>
        <p>{upload.isPending ? t('state.loading') : t('letters.dropHere')}</p>
        <p className="muted small">{t('letters.dropHint')}</p>
      </Upload.Dragger>
      {!pasting && <ProblemAlert error={upload.error} />}
      <div>
        <Button onClick={() => setPasting(true)}>{t('letters.paste')}</Button>
      </div>
      <PasteDialog open={pasting} pending={upload.isPending} error={upload.error} onClose={() => setPasting(false)} onSend={(values) => upload.mutate(values)} />
    </div>
  )
}

interface PasteDialogProps {
  open: boolean
  pending: boolean
  error: unknown
  onClose: () => void
  onSend: (values: { title: string; text: string }) => void
}

function PasteDialog({ open, pending, error, onClose, onSend }: PasteDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ title: string; text: string }>()
  const required = (label: string) => ({ required: true, whitespace: true, message: t('validation.required', { label }) })
  return (
    <Dialog open={open} title={t('letters.paste')} okText={t('letters.read')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose} width={720}>
      <Form form={form} layout="vertical" onFinish={onSend}>
        <ProblemAlert error={error} />
        <Form.Item name="title" label={t('letters.letterTitle')} rules={[required(t('letters.letterTitle'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="text" label={t('letters.pasteText')} rules={[required(t('letters.pasteText'))]}>
          <Input.TextArea rows={14} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
