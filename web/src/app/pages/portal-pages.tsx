import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { PortalReport, PortalRequest } from '@/api/portal-types'
import type { RequestKind } from '@/api/request-types'
import { Page } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { PdfLink } from '@/components/pdf-link'
import { usePortalChoices, usePortalContract, usePortalContracts, usePortalMe, usePortalRequest, usePortalUnits } from '@/features/portal/api/portal'
import { ContractCards, PromiseList } from '@/features/portal/components/promise-list'
import { QuestionPanel, RatingPanel, ReplyPanel, SolvedPanel } from '@/features/portal/components/request-acts'
import { ReportPanel } from '@/features/portal/components/report-panel'
import { ReportForm } from '@/features/portal/components/report-form'
import { RequestList } from '@/features/portal/components/request-list'
import { RequestView } from '@/features/portal/components/request-view'
import { UnitCards } from '@/features/portal/components/unit-cards'
import { api } from '@/lib/api-client'
import { paths } from '@/lib/paths'

export function PortalRequestsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('portal.requests')} narrow>
      <Link to={paths.portalReport()}>
        <Button type="primary" size="large" block tabIndex={-1}>
          {t('portal.report')}
        </Button>
      </Link>
      <RequestList />
    </Page>
  )
}

export function PortalReportPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const choices = usePortalChoices()
  const unit = query.get('unit')
  const kind = (query.get('kind') ?? undefined) as RequestKind | undefined
  return (
    <Page title={t(kind === 'COMPLAINT' ? 'portal.complain' : 'portal.report')} narrow>
      <QueryStates query={choices}>
        {(found) => (
          <ReportForm choices={found} kind={kind} unitId={unit ? Number(unit) : undefined} about={query.get('request') ?? undefined} onOpened={(id) => void navigate(paths.portalRequest(id))} />
        )}
      </QueryStates>
    </Page>
  )
}

export function PortalRequestPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = Number(useParams()['id'])
  const query = usePortalRequest(id)
  return (
    <QueryStates query={query}>
      {(request) => (
        <Page
          title={request.title}
          narrow
          sub={
            <span className="row">
              <span className="muted">{request.number}</span>
              <PdfLink path={`/portal/requests/${id}/register.pdf`} label={t('portal.register')} />
              <PdfLink path={`/portal/requests/${id}/tracking.pdf`} label={t('portal.tracking')} />
            </span>
          }
        >
          {request.questions.map((question) => (
            <QuestionPanel key={question.id} question={question} zone={request.zone} />
          ))}
          {request.reports
            .filter((report) => report.toSign)
            .map((report) => (
              <SignReport key={report.version} request={request} report={report} />
            ))}
          <SolvedPanel key={request.status} request={request} onFollowed={(next) => void navigate(paths.portalRequest(next))} />
          <RatingPanel request={request} />
          <ReplyPanel request={request} />
          {request.reports
            .filter((report) => !report.toSign)
            .map((report) => (
              <SignReport key={report.id} request={request} report={report} />
            ))}
          <RequestView request={request} />
          {request.kind !== 'COMPLAINT' && <Link to={paths.portalReport({ kind: 'COMPLAINT', request: request.number, unit: request.unit?.id })}>{t('portal.complainAbout')}</Link>}
        </Page>
      )}
    </QueryStates>
  )
}

/** The report of a visit under the account of whoever is signed in. */
function SignReport({ request, report }: { request: PortalRequest; report: PortalReport }) {
  const me = usePortalMe()
  const path = `/portal/requests/${request.id}/visits/${report.id}`
  return <ReportPanel report={report} zone={request.zone} paper={`${path}/report.pdf`} name={me.data?.name} onSign={(signed) => api.post(`${path}/signature`, { ...signed })} />
}

export function PortalContractsPage() {
  const { t } = useTranslation()
  const query = usePortalContracts()
  return (
    <Page title={t('portal.contracts')} narrow>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('portal.noContracts')} />}>
        {(contracts) => <ContractCards contracts={contracts} />}
      </QueryStates>
    </Page>
  )
}

export function PortalContractPage() {
  const query = usePortalContract(Number(useParams()['id']))
  return (
    <QueryStates query={query}>
      {(file) => (
        <Page title={file.contract.title} narrow sub={<span className="muted">{file.contract.number}</span>}>
          <PromiseList file={file} />
        </Page>
      )}
    </QueryStates>
  )
}

export function PortalUnitsPage() {
  const { t } = useTranslation()
  const query = usePortalUnits()
  return (
    <Page title={t('portal.units')} narrow>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('portal.noUnits')} />}>
        {(units) => <UnitCards units={units} />}
      </QueryStates>
    </Page>
  )
}
