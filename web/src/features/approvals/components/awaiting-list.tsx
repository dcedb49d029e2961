import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Approval, Verdict } from '@/api/agreement-types'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useSessionUser } from '@/lib/session'
import { approvalTitle, word } from '@/lib/words'
import { useAwaiting, useDecide } from '../api/approvals'
import { ApprovalSteps } from './approval-steps'
import { ReportText } from './report-text'

interface Asked {
  approval: Approval
  verdict: Verdict
}

/** What waits for the reader's decision, the most urgent first. */
export function AwaitingList() {
  const { t } = useTranslation()
  const query = useAwaiting()
  const [asked, setAsked] = useState<Asked>()
  return (
    <>
      <QueryStates query={query} isEmpty={({ items }) => items.length === 0} empty={<EmptyState text={t('approvals.none')} />}>
        {({ items }) => (
          <div className="stack">
            {items.map((approval) => (
              <Panel
                key={approval.id}
                title={
                  <>
                    {word('approvalPurpose', approval.purpose)} · {approval.about.type === 'request' ? <Link to={paths.request(approval.about.id)}>{approval.title}</Link> : approvalTitle(approval.purpose, approval.title)}
                  </>
                }
                label={approvalTitle(approval.purpose, approval.title)}
                extra={<span className="muted small">{t('approvals.askedBy', { name: approval.askedBy, at: instant(approval.askedAt) })}</span>}
              >
                <div className="stack">
                  <ReportText purpose={approval.purpose} text={approval.text} />
                  <ApprovalSteps approval={approval} />
                  <div className="row">
                    <Button type="primary" onClick={() => setAsked({ approval, verdict: 'APPROVED' })}>
                      {t('approvals.approve')}
                    </Button>
                    <Button danger onClick={() => setAsked({ approval, verdict: 'REFUSED' })}>
                      {t('approvals.refuse')}
                    </Button>
                  </div>
                </div>
              </Panel>
            ))}
          </div>
        )}
      </QueryStates>
      {asked && <DecisionDialog key={`${asked.approval.id}-${asked.verdict}`} asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function DecisionDialog({ asked: { approval, verdict }, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useTranslation()
  const { user } = useSessionUser()
  const [form] = Form.useForm<{ reason: string }>()
  const decide = useDecide(onClose)
  const title = verdict === 'APPROVED' ? t('approvals.approve') : t('approvals.refuse')
  const open = approval.steps.filter((step) => step.state === 'OPEN')
  // Several may be open at once; the reader's own comes first, then the one he stands in for.
  const step = open.find((each) => each.user?.id === user?.id || (each.role && user?.roles.includes(each.role))) ?? open[0]
  return (
    <Dialog open title={`${title} · ${approvalTitle(approval.purpose, approval.title)}`} okText={title} confirmLoading={decide.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => step && decide.mutate({ step: step.id, verdict, reason })}>
        <ProblemAlert error={decide.error} />
        <Form.Item name="reason" label={t('approvals.reason')} rules={[{ required: true, whitespace: true, message: t('validation.required', { label: t('approvals.reason') }) }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
