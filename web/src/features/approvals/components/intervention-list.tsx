import { Button, DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreements, Intervention } from '@/api/agreement-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { RecordDialog } from '@/components/record-dialog'
import { instant } from '@/lib/format'
import { pickedInstant } from '@/lib/zoned'
import { word } from '@/lib/words'
import { useAgreementAct } from '../api/approvals'
import { ConsentRow } from './consent-row'

interface ListProps {
  requestId: number
  agreed: Agreements
  open: boolean
}

/** Remote sessions and changes, each under the consent it needs, and the lists the customer confirms. */
export function InterventionList({ requestId, agreed, open }: ListProps) {
  const { t } = useTranslation()
  const [planning, setPlanning] = useState(false)
  const confirm = useAgreementAct(requestId)
  const unlisted = agreed.interventions.some((each) => each.kind === 'CHANGE' && each.endedAt && !each.confirmationId)
  return (
    <div className="stack">
      {agreed.interventions.length === 0 && <p className="muted">{t('approvals.noInterventions')}</p>}
      {agreed.interventions.map((each) => (
        <InterventionRow key={each.id} requestId={requestId} intervention={each} consent={agreed.consents.find((consent) => consent.id === each.consentId)} />
      ))}
      {agreed.consents
        .filter((consent) => consent.purpose === 'CHANGES_DONE')
        .map((consent) => (
          <ConsentRow key={consent.id} requestId={requestId} consent={consent} />
        ))}
      <ProblemAlert error={confirm.error} />
      <Authorized to="requests.write">
        <div className="row">
          {open && <Button onClick={() => setPlanning(true)}>{t('approvals.plan')}</Button>}
          {unlisted && (
            <Button loading={confirm.isPending} onClick={() => confirm.mutate({ path: `/service-requests/${requestId}/interventions/confirmation` })}>
              {t('approvals.listChanges')}
            </Button>
          )}
        </div>
      </Authorized>
      {planning && <PlanDialog requestId={requestId} onClose={() => setPlanning(false)} />}
    </div>
  )
}

function InterventionRow({ requestId, intervention: each, consent }: { requestId: number; intervention: Intervention; consent?: Agreements['consents'][number] }) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState(false)
  const act = useAgreementAct(requestId, () => setEnding(false))
  const times = [each.startedAt && t('approvals.begun', { at: instant(each.startedAt), by: each.startedBy }), each.endedAt && t('approvals.ended', { at: instant(each.endedAt) })].filter(Boolean).join(' · ')
  return (
    <div className="stack tight intervention">
      <span className="row tight">
        <span className="tag">{word('interventionKind', each.kind)}</span>
        <strong>{each.what}</strong>
        <span className="muted">{each.target}</span>
      </span>
      {each.undo && <span className="muted small">{t('approvals.undoIs', { undo: each.undo })}</span>}
      {consent && <ConsentRow requestId={requestId} consent={consent} />}
      {times && <span className="muted small">{times}</span>}
      {each.result && <p className="pre">{each.result}</p>}
      {!ending && <ProblemAlert error={act.error} />}
      <Authorized to="requests.write">
        {consent?.state === 'GRANTED' && !each.startedAt && (
          <Button size="small" loading={act.isPending} onClick={() => act.mutate({ path: `/interventions/${each.id}/begin` })}>
            {t('approvals.begin')}
          </Button>
        )}
        {each.startedAt && !each.endedAt && (
          <Button size="small" onClick={() => setEnding(true)}>
            {t('approvals.end')}
          </Button>
        )}
      </Authorized>
      {ending && (
        <RecordDialog
          title={t('approvals.end')}
          fields={[{ name: 'result', label: t('approvals.field.result'), required: true, kind: 'area' }]}
          pending={act.isPending}
          error={act.error}
          onSubmit={(values) => act.mutate({ path: `/interventions/${each.id}/end`, body: values })}
          onClose={() => setEnding(false)}
        />
      )}
    </div>
  )
}

interface Plan {
  kind: Intervention['kind']
  what: string
  target: string
  undo?: string
  time?: [Dayjs, Dayjs]
}

function PlanDialog({ requestId, onClose }: { requestId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Plan>()
  const act = useAgreementAct(requestId, onClose)
  const change = Form.useWatch('kind', form) === 'CHANGE'
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  const send = ({ time, undo, ...plan }: Plan) =>
    act.mutate({ path: `/service-requests/${requestId}/interventions`, body: { ...plan, undo: undo ?? '', validFrom: pickedInstant(time?.[0]), validUntil: pickedInstant(time?.[1]) } })
  return (
    <Dialog open title={t('approvals.plan')} okText={t('approvals.ask')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ kind: 'REMOTE_SESSION' }} onFinish={send}>
        <ProblemAlert error={act.error} />
        <Form.Item name="kind" label={t('approvals.field.kind')}>
          <Radio.Group optionType="button" options={(['REMOTE_SESSION', 'CHANGE'] as const).map((value) => ({ value, label: word('interventionKind', value) }))} />
        </Form.Item>
        <Form.Item name="what" label={t('approvals.field.what')} rules={[required(t('approvals.field.what'))]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="target" label={t('approvals.field.target')} rules={[required(t('approvals.field.target'))]}>
          <Input autoComplete="off" />
        </Form.Item>
        {change && (
          <Form.Item name="undo" label={t('approvals.field.undo')} rules={[required(t('approvals.field.undo'))]}>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
          </Form.Item>
        )}
        <Form.Item name="time" label={t('approvals.field.allowed')} extra={t('approvals.allowedHint')}>
          <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
