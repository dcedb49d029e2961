import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { ServiceRequest } from '@/api/request-types'
import { Authorized } from '@/components/authorized'
import { KeysDialog } from '@/components/keys-dialog'
import { Page, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { RequestStatusTag, SeverityTag } from '@/components/tags'
import { useClosedGate } from '@/features/approvals/api/approvals'
import { AgreementsPanel } from '@/features/approvals/components/agreements-panel'
import { ComplaintAgreed } from '@/features/approvals/components/complaint-agreed'
import { CallBackPanel } from '@/features/callbacks/components/call-back-panel'
import { OverdueNotes } from '@/features/charges/components/overdue-notes'
import { QuotePanel } from '@/features/charges/components/quote-panel'
import { ComplaintPanel } from '@/features/complaints/components/complaint-panel'
import { ExpertPanels } from '@/features/expertpanel/components/expert-panels'
import { WhyDrawer } from '@/features/obligations/components/why-drawer'
import { CustomerLink } from '@/features/portal/components/customer-link'
import { LoanerPanel } from '@/features/loaners/components/loaner-panel'
import { LinkSimilar } from '@/features/related/components/link-similar'
import { RelatedPanel } from '@/features/related/components/related-panel'
import { ReturnPanel } from '@/features/returns/components/return-panel'
import { DepartmentPanel } from '@/features/routing/components/department-panel'
import { useServiceRequest } from '@/features/servicerequests/api/get-service-request'
import { ActionBar } from '@/features/servicerequests/components/action-bar'
import { ReferralPanel } from '@/features/providers/components/referral-panel'
import { ClockStrip } from '@/features/servicerequests/components/clock-strip'
import { Composer, type Mode } from '@/features/servicerequests/components/composer'
import { FollowButton } from '@/features/servicerequests/components/follow-button'
import { RequestFacts } from '@/features/servicerequests/components/request-facts'
import { SimilarRequests } from '@/features/servicerequests/components/similar-requests'
import { RequestTimeline } from '@/features/servicerequests/components/timeline'
import { useRequestKeys } from '@/features/servicerequests/components/use-request-keys'
import { usualReplyChannel } from '@/lib/reply-channels'
import { SignaturePad } from '@/components/signature-pad'
import { RequestWorkOrders } from '@/features/workorders/components/request-work-orders'

/** What is asked for changes something in the customer's system: what he agrees to stands before everything else. */
const changesSystem = new Set<string>(['CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE'])

export default function RequestPage() {
  const id = Number(useParams()['id'])
  const query = useServiceRequest(id)
  return <QueryStates query={query}>{(request) => <Filled key={id} request={request} />}</QueryStates>
}

function Filled({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation()
  const [why, setWhy] = useState<number>()
  const [mode, setMode] = useState<Mode>('call')
  const [helpOpen, setHelpOpen] = useState(false)
  const problem = useRequestKeys(request, { onWrite: setMode, onHelp: () => setHelpOpen(true) })
  const major = request.requestClass === 'MAJOR'
  const closed = useClosedGate(request.id, major)
  const agreeFirst = major || changesSystem.has(request.kind)
  const open = request.status !== 'CLOSED' && request.status !== 'CANCELLED'
  const complained = request.kind === 'COMPLAINT' || request.timeline.some((entry) => entry.kind.startsWith('COMPLAINT_'))
  return (
    <Page
      title={`${request.number} ${request.title}`}
      sub={
        <span className="row tight">
          <RequestStatusTag status={request.status} />
          <SeverityTag severity={request.severity} level={request.level} />
          <span className="muted">{request.customer?.name}</span>
        </span>
      }
      actions={
        <>
          <Button className="hide-phone" icon={<QuestionCircleOutlined />} aria-label={t('requests.keysHint')} title={t('requests.keysHint')} onClick={() => setHelpOpen(true)} />
          <FollowButton requestId={request.id} />
          <PdfLink path={`/service-requests/${request.id}/register.pdf`} label={t('requests.register')} />
          <PdfLink path={`/service-requests/${request.id}/tracking.pdf`} label={t('requests.tracking')} />
          <Authorized to="requests.write">
            <CustomerLink requestId={request.id} />
          </Authorized>
        </>
      }
    >
      <ProblemAlert error={problem} />
      <div className="three-columns">
        <div className="stack">
          <RequestFacts request={request} overdue={request.customer && <OverdueNotes customerId={request.customer.id} />} />
          <RelatedPanel key={request.id} request={request} open={open} />
          <Authorized to="workorders.read">
            <RequestWorkOrders requestId={request.id} open={open} />
          </Authorized>
          <Authorized to="parts.read">
            <LoanerPanel requestId={request.id} open={open} signer={request.contact?.name} pad={<SignaturePad />} />
          </Authorized>
          <Authorized to="parts.read" door="GET /api/returns">
            {request.unit && <ReturnPanel unitId={request.unit.id} requestId={request.id} problem={request.title} open={open} />}
          </Authorized>
        </div>
        <div className="stack">
          <Authorized to="requests.write">
            <Panel label={t('requests.composer.kind')}>
              <Composer request={request} mode={mode} onMode={setMode} />
            </Panel>
          </Authorized>
          {complained && <ComplaintPanel requestId={request.id} usual={usualReplyChannel(request)} open={open} agreed={<ComplaintAgreed requestId={request.id} />} />}
          {agreeFirst && <AgreementsPanel requestId={request.id} open={open} />}
          <Panel title={t('requests.timeline')}>
            <RequestTimeline requestId={request.id} entries={request.timeline} />
          </Panel>
          <Authorized to="charges.read">
            <QuotePanel requestId={request.id} open={open} />
          </Authorized>
          <DepartmentPanel requestId={request.id} open={open} />
          <ReferralPanel requestId={request.id} open={open} onExplain={setWhy} />
          <ExpertPanels requestId={request.id} open={open} />
          {!agreeFirst && <AgreementsPanel requestId={request.id} open={open} />}
        </div>
        <div className="stack column-clocks">
          <Panel title={t('requests.clocks')} flush>
            <ClockStrip clocks={request.clocks} onExplain={setWhy} />
          </Panel>
          <CallBackPanel request={request} open={open} />
          <Panel title={t('requests.actions')}>
            <ActionBar request={request} closed={closed} />
          </Panel>
          <Authorized to="requests.write">
            <SimilarRequests requestId={request.id} actions={(similar) => <LinkSimilar request={request} similar={similar} />} />
          </Authorized>
        </div>
      </div>
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        keys={[
          ['r', t('keys.reply')],
          ['n', t('keys.note')],
          ['c', t('keys.call')],
          ['a', t('keys.assignMe')],
          ['j k', t('keys.walk')],
          ['u', t('keys.back')],
          ['?', t('keys.help')],
        ]}
      />
      <WhyDrawer obligationId={why} onClose={() => setWhy(undefined)} />
    </Page>
  )
}
