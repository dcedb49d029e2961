import {
  AccountBookOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BellOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  CarOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  CustomerServiceOutlined,
  DeploymentUnitOutlined,
  DesktopOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  MailOutlined,
  NotificationOutlined,
  FrownOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  MessageOutlined,
  PartitionOutlined,
  PercentageOutlined,
  PhoneOutlined,
  RollbackOutlined,
  ScheduleOutlined,
  SnippetsOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
  WalletOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import type { Door, Permission } from '@/api/types'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'

interface Entry {
  to: string
  label: string
  icon: ReactNode
  needs: Permission
  /** What the page reads first; where it is closed to the reader there is nothing to see. */
  door: Door
}

function useGroups(): { title: string; entries: Entry[] }[] {
  const { t } = useTranslation()
  return [
    {
      title: t('nav.service'),
      entries: [
        { to: paths.workbench, label: t('nav.workbench'), icon: <ClockCircleOutlined />, needs: 'requests.triage', door: 'GET /api/service-requests' },
        { to: paths.intake, label: t('nav.intake'), icon: <PhoneOutlined />, needs: 'requests.write', door: 'POST /api/service-requests' },
        { to: paths.callBacks, label: t('callBacks.title'), icon: <CustomerServiceOutlined />, needs: 'requests.triage', door: 'GET /api/call-backs' },
        { to: paths.mails, label: t('nav.mails'), icon: <MailOutlined />, needs: 'requests.write', door: 'GET /api/mails' },
        { to: paths.approvals, label: t('nav.approvals'), icon: <SolutionOutlined />, needs: 'requests.read', door: 'GET /api/approvals/awaiting' },
        { to: paths.complaints, label: t('nav.complaints'), icon: <FrownOutlined />, needs: 'requests.write', door: 'GET /api/complaints' },
        { to: paths.board, label: t('nav.board'), icon: <ScheduleOutlined />, needs: 'workorders.dispatch', door: 'GET /api/dispatch/board' },
        { to: paths.engineers, label: t('nav.engineers'), icon: <IdcardOutlined />, needs: 'workorders.dispatch', door: 'GET /api/dispatch/engineers' },
        { to: paths.providers, label: t('providers.title'), icon: <DeploymentUnitOutlined />, needs: 'requests.triage', door: 'GET /api/providers' },
        { to: paths.workOrders, label: t('nav.workOrders'), icon: <CarOutlined />, needs: 'workorders.read', door: 'GET /api/work-orders' },
        { to: paths.customers, label: t('nav.customers'), icon: <TeamOutlined />, needs: 'customers.read', door: 'GET /api/customers' },
      ],
    },
    {
      title: t('nav.installed'),
      entries: [
        { to: paths.units, label: t('nav.units'), icon: <DesktopOutlined />, needs: 'customers.read', door: 'GET /api/units' },
        { to: paths.servicesDue, label: t('units.servicesDue'), icon: <ToolOutlined />, needs: 'customers.read', door: 'GET /api/services-due' },
        { to: paths.catalog, label: t('units.catalog'), icon: <AppstoreOutlined />, needs: 'customers.read', door: 'GET /api/product-models' },
        { to: paths.imports, label: t('units.import'), icon: <ImportOutlined />, needs: 'customers.write', door: 'GET /api/imports' },
      ],
    },
    {
      title: t('nav.promises'),
      entries: [
        { to: paths.contracts, label: t('nav.contracts'), icon: <FileDoneOutlined />, needs: 'contracts.read', door: 'GET /api/contracts' },
        { to: paths.promisesDue, label: t('nav.promisesDue'), icon: <FieldTimeOutlined />, needs: 'ledger.read', door: 'GET /api/promises-due' },
        { to: paths.letters, label: t('nav.letters'), icon: <FileTextOutlined />, needs: 'letters.review', door: 'GET /api/letters' },
        { to: paths.letterTemplates, label: t('nav.library'), icon: <SnippetsOutlined />, needs: 'letters.review', door: 'POST /api/letters/write' },
        { to: paths.holidays, label: t('nav.holidays'), icon: <CalendarOutlined />, needs: 'contracts.read', door: 'GET /api/calendars/holidays' },
        { to: paths.workingHours, label: t('nav.workingHours'), icon: <ClockCircleOutlined />, needs: 'contracts.read', door: 'GET /api/calendars/house' },
      ],
    },
    {
      title: t('nav.stores'),
      entries: [
        { to: paths.returns, label: t('nav.returns'), icon: <RollbackOutlined />, needs: 'parts.read', door: 'GET /api/returns' },
        { to: paths.loaners, label: t('nav.loaners'), icon: <SwapOutlined />, needs: 'parts.read', door: 'GET /api/loans' },
        { to: paths.nonconformities, label: t('nav.nonconformities'), icon: <WarningOutlined />, needs: 'parts.read', door: 'GET /api/nonconformities' },
        { to: paths.quotes, label: t('nav.quotes'), icon: <CalculatorOutlined />, needs: 'charges.read', door: 'GET /api/quotes' },
        { to: paths.openItems, label: t('nav.openItems'), icon: <AccountBookOutlined />, needs: 'charges.read', door: 'GET /api/charge-notes' },
        { to: paths.expenses, label: t('nav.expenses'), icon: <WalletOutlined />, needs: 'requests.read', door: 'GET /api/expenses' },
        { to: paths.rateCards, label: t('nav.rates'), icon: <PercentageOutlined />, needs: 'charges.read', door: 'GET /api/rate-cards' },
        { to: paths.stock, label: t('parts.title'), icon: <InboxOutlined />, needs: 'parts.read', door: 'GET /api/stock' },
        { to: paths.myStock, label: t('parts.mine'), icon: <ToolOutlined />, needs: 'workorders.execute', door: 'GET /api/field/stock' },
      ],
    },
    {
      title: t('nav.administration'),
      entries: [
        { to: paths.escalation, label: t('nav.escalation'), icon: <BellOutlined />, needs: 'settings.manage', door: 'GET /api/escalation-ladder' },
        { to: paths.approvalChains, label: t('nav.approvalChains'), icon: <ApartmentOutlined />, needs: 'users.manage', door: 'GET /api/approval-chains' },
        { to: paths.messages, label: t('nav.messages'), icon: <NotificationOutlined />, needs: 'settings.manage', door: 'GET /api/notice-templates' },
        { to: paths.routing, label: t('nav.routing'), icon: <PartitionOutlined />, needs: 'settings.manage', door: 'GET /api/routing-rules' },
        { to: paths.checklists, label: t('checklists.name'), icon: <CheckSquareOutlined />, needs: 'settings.manage', door: 'GET /api/checklists' },
        { to: paths.cannedReplies, label: t('nav.cannedReplies'), icon: <MessageOutlined />, needs: 'settings.manage', door: 'GET /api/canned-replies' },
        { to: paths.users, label: t('nav.users'), icon: <UserOutlined />, needs: 'users.manage', door: 'GET /api/users' },
        { to: paths.audit, label: t('nav.audit'), icon: <AuditOutlined />, needs: 'audit.read', door: 'GET /api/audit' },
        { to: paths.company, label: t('nav.company'), icon: <BankOutlined />, needs: 'users.manage', door: 'GET /api/company' },
      ],
    },
  ]
}

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const groups = useGroups()
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => may(entry.needs, entry.door)) }))
    .filter((group) => group.entries.length > 0)
  return (
    <nav aria-label={t('nav.main')} className="nav-list">
      {groups.map((group) => (
        <div key={group.title}>
          <div className="nav-group">{group.title}</div>
          {group.entries.map((entry) => (
            <NavLink key={entry.to} to={entry.to} end={entry.to === '/'} onClick={onNavigate}>
              {entry.icon}
              {entry.label}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  )
}
