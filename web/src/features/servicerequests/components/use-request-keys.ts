import { useNavigate } from 'react-router'
import type { ServiceRequest } from '@/api/request-types'
import { useHotkeys } from '@/lib/hotkeys'
import { paths } from '@/lib/paths'
import { useMay, useSessionUser } from '@/lib/session'
import { useRequestAct } from '../api/act-on-service-request'
import type { Mode } from './composer'
import { besideInQueue } from './queue-walk'

interface RequestKeys {
  onWrite: (mode: Mode) => void
  onHelp: () => void
}

/** r replies, n notes, c logs a call, a assigns to oneself, j and k walk the queue, u goes back to it, ? helps. Answers the error of the act. */
export function useRequestKeys(request: ServiceRequest, { onWrite, onHelp }: RequestKeys): unknown {
  const navigate = useNavigate()
  const may = useMay()
  const { user } = useSessionUser()
  const act = useRequestAct(request)
  const beside = besideInQueue(request.id)
  const open = request.status !== 'CLOSED' && request.status !== 'CANCELLED'
  const write = (mode: Mode) => () => {
    if (!may('requests.write')) return
    onWrite(mode)
    // The field belongs to the mode and is there once that is drawn.
    requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('form.composer textarea')?.focus())
  }
  const go = (id: number | undefined) => () => id !== undefined && void navigate(paths.request(id))
  useHotkeys({
    r: write('reply'),
    n: write('note'),
    c: write('call'),
    a: () => {
      if (user && open && may('requests.triage') && request.assignee?.id !== user.id && !act.isPending) act.mutate({ name: 'assign', body: { assigneeId: user.id } })
    },
    j: go(beside.next),
    k: go(beside.previous),
    u: () => void navigate(`${paths.workbench}${beside.search}`),
    '?': onHelp,
  })
  return act.error
}
