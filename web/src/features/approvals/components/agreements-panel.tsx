import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreements } from '@/api/agreement-types'
import { Authorized } from '@/components/authorized'
import { Facts, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { useAgreements } from '../api/approvals'
import { ApprovalSteps } from './approval-steps'
import { ConsentRow } from './consent-row'
import { InterventionList } from './intervention-list'
import { MajorDialog } from './major-dialog'

/** What house and customer agreed on: the way of a major request, consents, and what is done in the customer's system. */
export function AgreementsPanel({ requestId, open }: { requestId: number; open: boolean }) {
  const { t } = useTranslation()
  const query = useAgreements(requestId)
  return (
    <QueryStates query={query} rows={2}>
      {(agreed) => (
        <>
          {agreed.standing !== 'NOT_NEEDED' && <MajorPart requestId={requestId} agreed={agreed} open={open} />}
          <Panel id="customer-system" title={t('approvals.customerSystem')} extra={agreed.interventions.length > 0 && <PdfLink path={`/service-requests/${requestId}/system-work.pdf`} label={t('approvals.systemWorkForm')} />}>
            <InterventionList requestId={requestId} agreed={agreed} open={open} />
          </Panel>
        </>
      )}
    </QueryStates>
  )
}

function MajorPart({ requestId, agreed, open }: { requestId: number; agreed: Agreements; open: boolean }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'report' | 'record'>()
  const reported = agreed.reports.at(-1)
  const approval = agreed.approvals.findLast((each) => each.purpose === 'MAJOR_REQUEST')
  const mayReport = open && (agreed.standing === 'UNREPORTED' || agreed.standing === 'REFUSED_BY_HOUSE')
  return (
    <Panel
      title={t('approvals.major')}
      extra={
        reported && (
          <>
            <PdfLink path={`/service-requests/${requestId}/major-approval.pdf`} label={t('approvals.approvalForm')} />
            <PdfLink path={`/service-requests/${requestId}/major-record.pdf`} label={t('approvals.recordForm')} />
          </>
        )
      }
    >
      <div className="stack">
        <p role="note" className={agreed.standing === 'CONSENTED' ? 'notice plain' : 'notice'}>
          {t(`approvals.standing.${agreed.standing}`)}
        </p>
        {reported && (
          <Facts
            items={[
              [t('approvals.field.situation'), reported.report.situation],
              [t('approvals.field.impact'), reported.report.impact],
              [t('approvals.field.plan'), reported.report.plan],
              [t('approvals.field.risk'), reported.report.risk],
              [t('approvals.reportedBy'), `${reported.by} · ${instant(reported.at)}`],
            ]}
          />
        )}
        {approval && <ApprovalSteps approval={approval} />}
        {agreed.consents
          .filter((consent) => consent.purpose === 'MAJOR_REQUEST')
          .map((consent) => (
            <ConsentRow key={consent.id} requestId={requestId} consent={consent} />
          ))}
        {agreed.record && (
          <Facts
            items={[
              [t('approvals.field.handling'), agreed.record.handled.handling],
              [t('approvals.field.result'), agreed.record.handled.result],
              [t('approvals.field.followUp'), agreed.record.handled.followUp],
              [t('approvals.recordedBy'), `${agreed.record.by} · ${instant(agreed.record.at)}`],
            ]}
          />
        )}
        <Authorized to="requests.write">
          <div className="row">
            {mayReport && (
              <Button type="primary" onClick={() => setAsking('report')}>
                {t('approvals.report')}
              </Button>
            )}
            {agreed.standing === 'CONSENTED' && !agreed.record && <Button onClick={() => setAsking('record')}>{t('approvals.record')}</Button>}
          </div>
        </Authorized>
      </div>
      {asking && <MajorDialog key={asking} requestId={requestId} form={asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  )
}
