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

/** Remote sessions and changes, each under the consent it needs, the lists the customer confirms, and why something is left out of that. */
export function InterventionList({ requestId, agreed, open }: ListProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'plan' | 'none' | 'unconfirmed'>()
  const confirm = useAgreementAct(requestId)
  const except = useAgreementAct(requestId, () => setAsking(undefined))
  const asked = new Set(agreed.consents.filter((consent) => consent.purpose === 'CHANGES_DONE' && consent.state === 'AWAITED').map((consent) => consent.id))
  const unlisted = agreed.interventions.some((each) => agreed.unconfirmed.includes(each.id) && !asked.has(each.confirmationId ?? 0))
  const begun = agreed.interventions.some((each) => each.kind === 'CHANGE' && each.startedAt)
  return (
    <div className="stack">
      <ChangeNote agreed={agreed} open={open} />
      {agreed.interventions.length === 0 && <p className="muted">{t('approvals.noInterventions')}</p>}
      {agreed.interventions.map((each) => (
        <InterventionRow key={each.id} requestId={requestId} open={open} intervention={each} consent={agreed.consents.find((consent) => consent.id === each.consentId)} />
      ))}
      {agreed.consents
        .filter((consent) => consent.purpose === 'CHANGES_DONE')
        .map((consent) => (
          <ConsentRow key={consent.id} requestId={requestId} consent={consent} />
        ))}
      {agreed.exceptions.map((each) => (
        <p key={each.at} className="pre">
          <strong>{t(`approvals.exception.${each.kind}`)}</strong> {each.reason} <span className="muted small">{[each.by, instant(each.at), each.holds ? '' : t('approvals.exceptionOver')].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
      <ProblemAlert error={confirm.error} />
      <div className="row">
        <Authorized to="requests.write">
          {open && <Button onClick={() => setAsking('plan')}>{t('approvals.plan')}</Button>}
          {unlisted && (
            <Button loading={confirm.isPending} onClick={() => confirm.mutate({ path: `/service-requests/${requestId}/interventions/confirmation` })}>
              {t('approvals.listChanges')}
            </Button>
          )}
          {open && agreed.change.unrecorded && !begun && <Button onClick={() => setAsking('none')}>{t('approvals.nothingChanged')}</Button>}
        </Authorized>
        {open && agreed.unconfirmed.length > 0 && (
          <Authorized to="complaints.oversee">
            <Button onClick={() => setAsking('unconfirmed')}>{t('approvals.closeUnconfirmed')}</Button>
          </Authorized>
        )}
      </div>
      {asking === 'plan' && <PlanDialog requestId={requestId} change={agreed.change.standing !== 'NOT_NEEDED'} onClose={() => setAsking(undefined)} />}
      {(asking === 'none' || asking === 'unconfirmed') && (
        <RecordDialog
          title={t(asking === 'none' ? 'approvals.nothingChanged' : 'approvals.closeUnconfirmed')}
          fields={[{ name: 'reason', label: t('approvals.field.why'), required: true, kind: 'area' }]}
          pending={except.isPending}
          error={except.error}
          onSubmit={(values) => except.mutate({ path: `/service-requests/${requestId}/interventions/${asking}`, body: values })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

/** What has to happen next where the request asks for a change, or where one is not confirmed. */
function ChangeNote({ agreed, open }: Omit<ListProps, 'requestId'>) {
  const { t } = useTranslation()
  if (!open) return null
  const { standing, unrecorded } = agreed.change
  const running = agreed.interventions.some((each) => each.kind === 'CHANGE' && each.startedAt && !each.endedAt)
  const next = running ? t('approvals.change.running') : unrecorded && standing !== 'NOT_NEEDED' ? t(`approvals.change.${standing}`) : agreed.unconfirmed.length > 0 ? t('approvals.change.unconfirmed', { n: agreed.unconfirmed.length }) : undefined
  return (
    next && (
      <p role="note" className={running || (standing === 'ALLOWED' && unrecorded) ? 'notice plain' : 'notice'}>
        {next}
      </p>
    )
  )
}

function InterventionRow({ requestId, open, intervention: each, consent }: { requestId: number; open: boolean; intervention: Intervention; consent?: Agreements['consents'][number] }) {
  const { t } = useTranslation()
  const [ending, setEnding] = useState(false)
  const act = useAgreementAct(requestId, () => setEnding(false))
  const times = [each.startedAt && t('approvals.begun', { at: instant(each.startedAt), by: each.startedBy }), each.endedAt && t('approvals.ended', { at: instant(each.endedAt), by: each.endedBy ?? '' })].filter(Boolean).join(' · ')
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
      {(each.before || each.after) && <p className="pre">{t('approvals.beforeAfter', { before: each.before ?? '–', after: each.after ?? '–' })}</p>}
      {!ending && <ProblemAlert error={act.error} />}
      <Authorized to="requests.write">
        {open && consent?.state === 'GRANTED' && !each.startedAt && (
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
          fields={[
            { name: 'result', label: t('approvals.field.result'), required: true, kind: 'area' },
            ...(each.kind === 'CHANGE'
              ? ([
                  { name: 'before', label: t('approvals.field.before'), kind: 'area' },
                  { name: 'after', label: t('approvals.field.after'), kind: 'area' },
                ] as const)
              : []),
          ]}
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

function PlanDialog({ requestId, change: first, onClose }: { requestId: number; change: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Plan>()
  const act = useAgreementAct(requestId, onClose)
  const change = Form.useWatch('kind', form) === 'CHANGE'
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  const send = ({ time, undo, ...plan }: Plan) =>
    act.mutate({ path: `/service-requests/${requestId}/interventions`, body: { ...plan, undo: undo ?? '', validFrom: pickedInstant(time?.[0]), validUntil: pickedInstant(time?.[1]) } })
  return (
    <Dialog open title={t('approvals.plan')} okText={t('approvals.ask')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ kind: first ? 'CHANGE' : 'REMOTE_SESSION' }} onFinish={send}>
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
