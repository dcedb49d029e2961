import { lazy, Suspense, type ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { LoadingState } from '@/components/query-states'
import { Crash } from './crash'
import { Home } from './home'
import { NotFound } from './not-found'
import { ForColleagues, ForCustomers, PortalShell } from './portal-shell'
import { Required } from './required'
import { SessionGate } from './session-gate'
import { Shell } from './shell'

const ChecklistsPage = lazy(() => import('./pages/checklists-page'))
const ChecklistPage = lazy(() => import('./pages/checklist-page'))
const ApprovalsPage = lazy(() => import('./pages/approvals-page'))
const CannedRepliesPage = lazy(() => import('./pages/canned-replies-page'))
const ApprovalChainsPage = lazy(() => import('./pages/approval-chains-page'))
const CallBacksPage = lazy(() => import('./pages/call-backs-page'))
const ComplaintsPage = lazy(() => import('./pages/complaints-page'))
const ConsentPage = lazy(() => import('./pages/consent-page'))
const LinkPage = lazy(async () => ({ default: (await import('./pages/link-page')).LinkPage }))
const LabelPage = lazy(async () => ({ default: (await import('./pages/link-page')).LabelPage }))
const IntakePage = lazy(() => import('./pages/intake-page'))
const RoutingPage = lazy(() => import('./pages/routing-page'))
const QuotesPage = lazy(() => import('./pages/quotes-page'))
const QuotePage = lazy(() => import('./pages/quote-page'))
const OpenItemsPage = lazy(() => import('./pages/open-items-page'))
const ChargeNotePage = lazy(() => import('./pages/charge-note-page'))
const RateCardsPage = lazy(() => import('./pages/rate-cards-page'))
const ExpensesPage = lazy(() => import('./pages/expenses-page'))
const ExpensePage = lazy(() => import('./pages/expense-page'))
const RequestPage = lazy(() => import('./pages/request-page'))
const SearchPage = lazy(() => import('./pages/search-page'))
const LettersPage = lazy(() => import('./pages/letters-page'))
const LetterPage = lazy(() => import('./pages/letter-page'))
const LetterTemplatesPage = lazy(() => import('./pages/letter-templates-page'))
const LetterTemplatePage = lazy(() => import('./pages/letter-template-page'))
const ComparisonPage = lazy(() => import('./pages/comparison-page'))
const ContractsPage = lazy(() => import('./pages/contracts-page'))
const ContractPage = lazy(() => import('./pages/contract-page'))
const PromisesDuePage = lazy(() => import('./pages/promises-due-page'))
const BoardPage = lazy(() => import('./pages/board-page'))
const EngineersPage = lazy(() => import('./pages/engineers-page'))
const WorkOrdersPage = lazy(() => import('./pages/work-orders-page'))
const WorkOrderPage = lazy(() => import('./pages/work-order-page'))
const StockPage = lazy(() => import('./pages/stock-page'))
const PartPage = lazy(() => import('./pages/part-page'))
const MyStockPage = lazy(() => import('./pages/my-stock-page'))
const CustomersPage = lazy(() => import('./pages/customers-page'))
const CustomerPage = lazy(() => import('./pages/customer-page'))
const UnitsPage = lazy(() => import('./pages/units-page'))
const UnitPage = lazy(() => import('./pages/unit-page'))
const ImportsPage = lazy(() => import('./pages/imports-page'))
const CatalogPage = lazy(() => import('./pages/catalog-page'))
const ServicesDuePage = lazy(() => import('./pages/services-due-page'))
const ReturnsPage = lazy(() => import('./pages/returns-page'))
const ReturnPage = lazy(() => import('./pages/return-page'))
const ProvidersPage = lazy(() => import('./pages/providers-page'))
const LoanersPage = lazy(() => import('./pages/loaners-page'))
const NonconformitiesPage = lazy(() => import('./pages/nonconformities-page'))
const NonconformityPage = lazy(() => import('./pages/nonconformity-page'))
const HolidaysPage = lazy(() => import('./pages/holidays-page'))
const WorkingHoursPage = lazy(() => import('./pages/working-hours-page'))
const UsersPage = lazy(() => import('./pages/users-page'))
const AuditPage = lazy(() => import('./pages/audit-page'))
const EscalationPage = lazy(() => import('./pages/escalation-page'))
const TokensPage = lazy(() => import('./pages/tokens-page'))
const MessagesPage = lazy(() => import('./pages/messages-page'))
const MailsPage = lazy(() => import('./pages/mails-page'))
const WishesPage = lazy(() => import('./pages/wishes-page'))
const CompanyPage = lazy(() => import('./pages/company-page'))

const portalPages = () => import('./pages/portal-pages')
const PortalRequestsPage = lazy(async () => ({ default: (await portalPages()).PortalRequestsPage }))
const PortalReportPage = lazy(async () => ({ default: (await portalPages()).PortalReportPage }))
const PortalRequestPage = lazy(async () => ({ default: (await portalPages()).PortalRequestPage }))
const PortalContractsPage = lazy(async () => ({ default: (await portalPages()).PortalContractsPage }))
const PortalContractPage = lazy(async () => ({ default: (await portalPages()).PortalContractPage }))
const PortalUnitsPage = lazy(async () => ({ default: (await portalPages()).PortalUnitsPage }))

/** A page opened by a link or a label, without an account. */
const open = (path: string, page: ReactNode): RouteObject => ({ path, element: <Suspense fallback={<LoadingState />}>{page}</Suspense>, errorElement: <Crash /> })

export const routes: RouteObject[] = [
  open('/consent', <ConsentPage />),
  open('/link', <LinkPage />),
  open('/label', <LabelPage />),
  {
    path: '/portal',
    element: (
      <SessionGate>
        <ForCustomers>
          <Suspense fallback={<LoadingState />}>
            <PortalShell />
          </Suspense>
        </ForCustomers>
      </SessionGate>
    ),
    errorElement: <Crash />,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, element: <PortalRequestsPage /> },
          { path: 'new', element: <PortalReportPage /> },
          { path: 'requests/:id', element: <PortalRequestPage /> },
          { path: 'contracts', element: <PortalContractsPage /> },
          { path: 'contracts/:id', element: <PortalContractPage /> },
          { path: 'units', element: <PortalUnitsPage /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
  {
    element: (
      <SessionGate>
        <ForColleagues>
          <Shell />
        </ForColleagues>
      </SessionGate>
    ),
    errorElement: <Crash />,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, element: <Home /> },
          { path: 'intake', element: <Required to="requests.write" page={<IntakePage />} /> },
          { path: 'requests/:id', element: <Required to="requests.read" page={<RequestPage />} /> },
          { path: 'approvals', element: <Required to="requests.read" page={<ApprovalsPage />} /> },
          { path: 'approval-chains', element: <Required to="users.manage" page={<ApprovalChainsPage />} /> },
          { path: 'tokens', element: <TokensPage /> },
          { path: 'complaints', element: <Required to="requests.write" page={<ComplaintsPage />} /> },
          { path: 'call-backs', element: <Required to="requests.triage" door="GET /api/call-backs" page={<CallBacksPage />} /> },
          { path: 'search', element: <Required to="requests.read" page={<SearchPage />} /> },
          { path: 'letters', element: <Required to="letters.review" door="GET /api/letters" page={<LettersPage />} /> },
          { path: 'letters/compare', element: <Required to="contracts.read" door="POST /api/letters/compare" page={<ComparisonPage />} /> },
          { path: 'letter-templates', element: <Required to="contracts.read" door="POST /api/letters/write" page={<LetterTemplatesPage />} /> },
          { path: 'letter-templates/:id', element: <Required to="contracts.read" door="POST /api/letters/write" page={<LetterTemplatePage />} /> },
          { path: 'letters/:id', element: <Required to="letters.review" door="GET /api/letters/{id}" page={<LetterPage />} /> },
          { path: 'contracts', element: <Required to="contracts.read" page={<ContractsPage />} /> },
          { path: 'contracts/:id', element: <Required to="contracts.read" page={<ContractPage />} /> },
          { path: 'promises-due', element: <Required to="ledger.read" page={<PromisesDuePage />} /> },
          { path: 'work-orders', element: <Required to="workorders.read" page={<WorkOrdersPage />} /> },
          { path: 'stock', element: <Required to="parts.read" page={<StockPage />} /> },
          { path: 'parts/:id', element: <Required to="parts.read" page={<PartPage />} /> },
          { path: 'my-stock', element: <Required to="workorders.execute" page={<MyStockPage />} /> },
          { path: 'work-orders/:id', element: <Required to="workorders.read" page={<WorkOrderPage />} /> },
          { path: 'customers', element: <Required to="customers.read" page={<CustomersPage />} /> },
          { path: 'customers/:id', element: <Required to="customers.read" page={<CustomerPage />} /> },
          { path: 'units', element: <Required to="customers.read" page={<UnitsPage />} /> },
          { path: 'imports', element: <Required to="customers.write" door="GET /api/imports" page={<ImportsPage />} /> },
          { path: 'catalog', element: <Required to="customers.read" page={<CatalogPage />} /> },
          { path: 'services-due', element: <Required to="customers.read" door="GET /api/services-due" page={<ServicesDuePage />} /> },
          { path: 'units/:id', element: <Required to="customers.read" page={<UnitPage />} /> },
          { path: 'board', element: <Required to="workorders.dispatch" door="GET /api/dispatch/board" page={<BoardPage />} /> },
          { path: 'engineers', element: <Required to="workorders.dispatch" page={<EngineersPage />} /> },
          { path: 'returns', element: <Required to="parts.read" door="GET /api/returns" page={<ReturnsPage />} /> },
          { path: 'returns/:id', element: <Required to="parts.read" page={<ReturnPage />} /> },
          { path: 'providers', element: <Required to="requests.triage" page={<ProvidersPage />} /> },
          { path: 'loaners', element: <Required to="parts.read" door="GET /api/loans" page={<LoanersPage />} /> },
          { path: 'nonconformities', element: <Required to="parts.read" door="GET /api/nonconformities" page={<NonconformitiesPage />} /> },
          { path: 'nonconformities/:id', element: <Required to="parts.read" door="GET /api/nonconformities/{id}" page={<NonconformityPage />} /> },
          { path: 'holidays', element: <HolidaysPage /> },
          { path: 'working-hours', element: <WorkingHoursPage /> },
          { path: 'users', element: <Required to="users.manage" page={<UsersPage />} /> },
          { path: 'audit', element: <Required to="audit.read" door="GET /api/audit" page={<AuditPage />} /> },
          { path: 'escalation', element: <Required to="settings.manage" page={<EscalationPage />} /> },
          { path: 'messages', element: <Required to="settings.manage" page={<MessagesPage />} /> },
          { path: 'mails', element: <Required to="requests.write" door="GET /api/mails" page={<MailsPage />} /> },
          { path: 'my-notices', element: <WishesPage /> },
          { path: 'routing', element: <Required to="settings.manage" page={<RoutingPage />} /> },
          { path: 'quotes', element: <Required to="charges.read" door="GET /api/quotes" page={<QuotesPage />} /> },
          { path: 'quotes/:id', element: <Required to="requests.read" page={<QuotePage />} /> },
          { path: 'open-items', element: <Required to="charges.read" door="GET /api/charge-notes" page={<OpenItemsPage />} /> },
          { path: 'charge-notes/:id', element: <Required to="charges.read" page={<ChargeNotePage />} /> },
          { path: 'expenses', element: <Required to="requests.read" page={<ExpensesPage />} /> },
          { path: 'expenses/:id', element: <Required to="requests.read" page={<ExpensePage />} /> },
          { path: 'rate-cards', element: <Required to="charges.read" page={<RateCardsPage />} /> },
          { path: 'checklists', element: <Required to="settings.manage" page={<ChecklistsPage />} /> },
          { path: 'checklists/:id', element: <Required to="settings.manage" page={<ChecklistPage />} /> },
          { path: 'canned-replies', element: <Required to="settings.manage" page={<CannedRepliesPage />} /> },
          { path: 'company', element: <Required to="users.manage" page={<CompanyPage />} /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]
