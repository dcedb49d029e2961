import { App, Button, Form, Input, Radio, Typography, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent, ConsentVerdict } from '@/api/agreement-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { ConsentItems } from './consent-items'
import { ConsentProof } from './consent-proof'
import { keepRecording, useAgreementAct } from '../api/approvals'

const tone: Record<Consent['state'], string> = { AWAITED: 'tag slate', GRANTED: 'tag accent', REFUSED: 'tag strong', WITHDRAWN: 'tag quiet' }

/** What the customer was asked and said; while he has not, how to ask him. */
export function ConsentRow({ requestId, consent }: { requestId: number; consent: Consent }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [link, setLink] = useState<{ token: string; expiresAt: string }>()
  const [calling, setCalling] = useState(false)
  const issue = useAgreementAct<{ token: string; expiresAt: string }>(requestId, setLink)
  const mail = useAgreementAct(requestId, () => void message.success(t('approvals.linkMailed')))
  const { answer } = consent
  return (
    <div className="stack tight">
      <span className="row tight">
        <strong>{word('consentPurpose', consent.purpose)}</strong>
        <span className={tone[consent.state]}>{word('consentState', consent.state)}</span>
        {answer && <span className="muted small">{[answer.name, word('consentWay', answer.way), instant(answer.at)].join(' · ')}</span>}
        {consent.validFrom && consent.validUntil && <span className="muted small">{t('approvals.window', { from: instant(consent.validFrom), until: instant(consent.validUntil) })}</span>}
      </span>
      {answer?.reason && <p className="pre">{answer.reason}</p>}
      {answer && <ConsentProof requestId={requestId} answer={answer} />}
      <ConsentItems purpose={consent.purpose} items={consent.items} />
      {consent.state === 'AWAITED' && (
        <Authorized to="requests.write">
          <span className="row">
            <Button size="small" loading={issue.isPending} onClick={() => issue.mutate({ path: `/consents/${consent.id}/link` })}>
              {t('approvals.makeLink')}
            </Button>
            <Button size="small" loading={mail.isPending} onClick={() => mail.mutate({ path: `/consents/${consent.id}/mail` })}>
              {t('approvals.mailLink')}
            </Button>
            <Button size="small" onClick={() => setCalling(true)}>
              {t('approvals.logCall')}
            </Button>
            {consent.openLink && <span className="muted small">{t('approvals.linkOut', { at: instant(consent.openLink) })}</span>}
          </span>
          <ProblemAlert error={issue.error ?? mail.error} />
        </Authorized>
      )}
      <Dialog open={link !== undefined} title={t('approvals.makeLink')} footer={null} onCancel={() => setLink(undefined)}>
        {link && (
          <div className="stack">
            <p>{t('approvals.linkHint', { at: instant(link.expiresAt) })}</p>
            <Typography.Paragraph copyable className="pre">{`${window.location.origin}${paths.consent}#${link.token}`}</Typography.Paragraph>
          </div>
        )}
      </Dialog>
      {calling && <CallDialog requestId={requestId} consent={consent} onClose={() => setCalling(false)} />}
    </div>
  )
}

function CallDialog({ requestId, consent, onClose }: { requestId: number; consent: Consent; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ verdict: ConsentVerdict; name: string; reason?: string }>()
  const [recording, setRecording] = useState<{ id: number; name: string }>()
  const [missing, setMissing] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const act = useAgreementAct(requestId, onClose)
  const submit = (values: { verdict: ConsentVerdict; name: string; reason?: string }) => {
    if (!recording) {
      setMissing(true)
      return
    }
    act.mutate({ path: `/consents/${consent.id}/call`, body: { ...values, reason: values.reason ?? '', attachmentId: recording.id } })
  }
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open title={t('approvals.logCall')} okText={t('approvals.logCall')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={submit}>
        <ProblemAlert error={act.error ?? problem} />
        <Form.Item name="verdict" label={t('approvals.customerSaid')} rules={[required(t('approvals.customerSaid'))]}>
          <Radio.Group optionType="button" options={(['GRANTED', 'REFUSED'] as const).map((value) => ({ value, label: word('consentState', value) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('approvals.customerName')} rules={[required(t('approvals.customerName'))]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="reason" label={t('approvals.words')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item label={t('approvals.recording')} required extra={t('approvals.recordingWhy')} validateStatus={missing ? 'error' : undefined} help={missing ? t('approvals.recordingMissing') : undefined}>
          <Upload
            accept="audio/*,.m4a,.amr"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              setProblem(undefined)
              setMissing(false)
              keepRecording(file).then((id) => setRecording({ id, name: file.name }), setProblem)
              return false
            }}
          >
            <Button>{recording ? recording.name : t('approvals.chooseRecording')}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </Dialog>
  )
}
