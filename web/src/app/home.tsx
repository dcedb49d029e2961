import { Navigate } from 'react-router'
import { paths } from '@/lib/paths'
import { useMay, useSessionUser } from '@/lib/session'
import { NoRoleYet } from './no-role-yet'
import { Required } from './required'
import { WorkbenchPage } from './pages/workbench-page'

/** The desk starts at the queue, the warehouse at its stock, quality at what is held, an engineer at his work orders. */
export function Home() {
  const may = useMay()
  const { user } = useSessionUser()
  if (user?.roles.length === 0) return <NoRoleYet />
  if (!may('requests.triage') && may('parts.write')) return <Navigate to={paths.stock} replace />
  if (!may('requests.triage') && may('quality.write', 'GET /api/nonconformities')) return <Navigate to={paths.nonconformities} replace />
  if (!may('requests.triage') && may('workorders.read')) return <Navigate to={paths.workOrders} replace />
  if (!may('requests.triage') && may('requests.read')) return <Navigate to={paths.approvals} replace />
  return <Required to="requests.triage" page={<WorkbenchPage />} />
}
