import type { ReactNode } from 'react'
import type { Permission } from '@/api/types'
import { useMay } from '@/lib/session'

/** Shows its children only to those who may; the server refuses the rest anyway. */
export function Authorized({ to, otherwise = null, children }: { to: Permission; otherwise?: ReactNode; children: ReactNode }) {
  const may = useMay()
  return <>{may(to) ? children : otherwise}</>
}
