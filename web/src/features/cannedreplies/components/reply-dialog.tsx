import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useOpens } from '@/lib/session'
import { useKeepReply, usePreview, type CannedReply, type ReplyDraft } from '../api/canned-replies'

const VARIABLES = ['customer', 'contact', 'number', 'title', 'due', 'assignee', 'engineer', 'unit', 'contract'] as const

/** Writes a reply in both languages and shows how it reads for a real request. */
export function ReplyDialog({ reply, onClose }: { reply: CannedReply | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<ReplyDraft>()
  const [number, setNumber] = useState('')
  const keep = useKeepReply(reply, onClose)
  const preview = usePreview()
  const previewable = useOpens()('POST /api/canned-replies/preview')
  const title = t(reply ? 'canned.edit' : 'canned.add')
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={title} okText={t('action.save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose} width={820}>
      <Form form={form} layout="vertical" initialValues={reply?.draft} onFinish={(draft) => keep.mutate(draft)}>
        <ProblemAlert error={keep.error} />
        <Form.Item name="shortcut" label={t('canned.shortcut')} rules={required(t('canned.shortcut'))}>
          <Input prefix="/" maxLength={40} autoComplete="off" />
        </Form.Item>
        <div className="halves">
          {(['zh', 'en'] as const).map((language) => (
            <div key={language}>
              <Form.Item name={[language, 'title']} label={t(`canned.title.${language}`)} rules={required(t(`canned.title.${language}`))}>
                <Input maxLength={100} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[language, 'text']} label={t(`canned.text.${language}`)} rules={required(t(`canned.text.${language}`))}>
                <Input.TextArea autoSize={{ minRows: 5, maxRows: 12 }} />
              </Form.Item>
              {previewable && (
                <Button size="small" disabled={!number} loading={preview.isPending} onClick={() => preview.mutate({ text: form.getFieldValue([language, 'text']) ?? '', number })}>
                  {t(`canned.preview.${language}`)}
                </Button>
              )}
            </div>
          ))}
        </div>
      </Form>
      <div className="stack" style={{ marginTop: 14 }}>
        <p className="muted small">{t('canned.variables', { names: VARIABLES.map((name) => `{{${name}}} ${t(`canned.variable.${name}`)}`).join(' · ') })}</p>
        {previewable && (
          <label className="stack tight">
            <span>{t('canned.previewFor')}</span>
            <Input value={number} onChange={(event) => setNumber(event.target.value)} autoComplete="off" />
          </label>
        )}
        <ProblemAlert error={preview.error} />
        {preview.data && <p role="status" className="pre notice plain">{preview.data.text}</p>}
      </div>
    </Dialog>
  )
}
