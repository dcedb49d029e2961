import type { ReactNode } from 'react'
import type { Door, Permission } from '@/api/types'
import { useMay } from '@/lib/session'

/** Shows its children only to those who may, and whose data scope leaves the door open; the server refuses the rest anyway. */
export function Authorized({ to, door, otherwise = null, children }: { to: Permission; door?: Door; otherwise?: ReactNode; children: ReactNode }) {
  const may = useMay()
  return <>{may(to, door) ? children : otherwise}</>
}
