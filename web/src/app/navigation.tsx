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
import type { Permission } from '@/api/types'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'

interface Entry {
  to: string
  label: string
  icon: ReactNode
  needs: Permission
}

function useGroups(): { title: string; entries: Entry[] }[] {
  const { t } = useTranslation()
  return [
    {
      title: t('nav.service'),
      entries: [
        { to: paths.workbench, label: t('nav.workbench'), icon: <ClockCircleOutlined />, needs: 'requests.triage' },
        { to: paths.intake, label: t('nav.intake'), icon: <PhoneOutlined />, needs: 'requests.write' },
        { to: paths.callBacks, label: t('callBacks.title'), icon: <CustomerServiceOutlined />, needs: 'requests.triage' },
        { to: paths.mails, label: t('nav.mails'), icon: <MailOutlined />, needs: 'requests.write' },
        { to: paths.approvals, label: t('nav.approvals'), icon: <SolutionOutlined />, needs: 'requests.read' },
        { to: paths.complaints, label: t('nav.complaints'), icon: <FrownOutlined />, needs: 'requests.write' },
        { to: paths.board, label: t('nav.board'), icon: <ScheduleOutlined />, needs: 'workorders.dispatch' },
        { to: paths.engineers, label: t('nav.engineers'), icon: <IdcardOutlined />, needs: 'workorders.dispatch' },
        { to: paths.providers, label: t('providers.title'), icon: <DeploymentUnitOutlined />, needs: 'requests.triage' },
        { to: paths.workOrders, label: t('nav.workOrders'), icon: <CarOutlined />, needs: 'workorders.read' },
        { to: paths.customers, label: t('nav.customers'), icon: <TeamOutlined />, needs: 'customers.read' },
      ],
    },
    {
      title: t('nav.installed'),
      entries: [
        { to: paths.units, label: t('nav.units'), icon: <DesktopOutlined />, needs: 'customers.read' },
        { to: paths.servicesDue, label: t('units.servicesDue'), icon: <ToolOutlined />, needs: 'customers.read' },
        { to: paths.catalog, label: t('units.catalog'), icon: <AppstoreOutlined />, needs: 'customers.read' },
        { to: paths.imports, label: t('units.import'), icon: <ImportOutlined />, needs: 'customers.write' },
      ],
    },
    {
      title: t('nav.promises'),
      entries: [
        { to: paths.contracts, label: t('nav.contracts'), icon: <FileDoneOutlined />, needs: 'contracts.read' },
        { to: paths.promisesDue, label: t('nav.promisesDue'), icon: <FieldTimeOutlined />, needs: 'ledger.read' },
        { to: paths.letters, label: t('nav.letters'), icon: <FileTextOutlined />, needs: 'letters.review' },
        { to: paths.letterTemplates, label: t('nav.library'), icon: <SnippetsOutlined />, needs: 'letters.review' },
        { to: paths.holidays, label: t('nav.holidays'), icon: <CalendarOutlined />, needs: 'contracts.read' },
        { to: paths.workingHours, label: t('nav.workingHours'), icon: <ClockCircleOutlined />, needs: 'contracts.read' },
      ],
    },
    {
      title: t('nav.stores'),
      entries: [
        { to: paths.returns, label: t('nav.returns'), icon: <RollbackOutlined />, needs: 'parts.read' },
        { to: paths.loaners, label: t('nav.loaners'), icon: <SwapOutlined />, needs: 'parts.read' },
        { to: paths.nonconformities, label: t('nav.nonconformities'), icon: <WarningOutlined />, needs: 'parts.read' },
        { to: paths.quotes, label: t('nav.quotes'), icon: <CalculatorOutlined />, needs: 'charges.read' },
        { to: paths.openItems, label: t('nav.openItems'), icon: <AccountBookOutlined />, needs: 'charges.read' },
        { to: paths.expenses, label: t('nav.expenses'), icon: <WalletOutlined />, needs: 'requests.read' },
        { to: paths.rateCards, label: t('nav.rates'), icon: <PercentageOutlined />, needs: 'charges.read' },
        { to: paths.stock, label: t('parts.title'), icon: <InboxOutlined />, needs: 'parts.read' },
        { to: paths.myStock, label: t('parts.mine'), icon: <ToolOutlined />, needs: 'workorders.execute' },
      ],
    },
    {
      title: t('nav.administration'),
      entries: [
        { to: paths.escalation, label: t('nav.escalation'), icon: <BellOutlined />, needs: 'settings.manage' },
        { to: paths.approvalChains, label: t('nav.approvalChains'), icon: <ApartmentOutlined />, needs: 'users.manage' },
        { to: paths.messages, label: t('nav.messages'), icon: <NotificationOutlined />, needs: 'settings.manage' },
        { to: paths.routing, label: t('nav.routing'), icon: <PartitionOutlined />, needs: 'settings.manage' },
        { to: paths.checklists, label: t('checklists.name'), icon: <CheckSquareOutlined />, needs: 'settings.manage' },
        { to: paths.cannedReplies, label: t('nav.cannedReplies'), icon: <MessageOutlined />, needs: 'settings.manage' },
        { to: paths.users, label: t('nav.users'), icon: <UserOutlined />, needs: 'users.manage' },
        { to: paths.audit, label: t('nav.audit'), icon: <AuditOutlined />, needs: 'audit.read' },
        { to: paths.company, label: t('nav.company'), icon: <BankOutlined />, needs: 'users.manage' },
      ],
    },
  ]
}

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const groups = useGroups()
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => may(entry.needs)) }))
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
