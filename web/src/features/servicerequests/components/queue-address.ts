import { useSearchParams } from 'react-router'
import type { QueueView } from '@/api/request-types'
import type { QueueFilter } from '../api/get-service-requests'

/** What stands in the address of the workbench, and how the API calls it. */
const names = {
  q: 'q',
  customer: 'customerId',
  contract: 'contractId',
  assignee: 'assigneeId',
  kind: 'kind',
  class: 'requestClass',
  severity: 'severity',
  level: 'level',
  stage: 'stage',
  channel: 'channel',
  department: 'departmentId',
  sort: 'sort',
} as const satisfies Record<string, keyof QueueFilter>

export type FilterName = keyof typeof names

/** Narrowing, as opposed to the view, the words and the order. */
export const narrowing: FilterName[] = ['customer', 'contract', 'assignee', 'kind', 'class', 'severity', 'level', 'stage', 'channel', 'department']

export function filterOf(params: URLSearchParams): QueueFilter {
  const filter: QueueFilter = { view: (params.get('view') ?? 'all') as QueueView }
  for (const [name, asked] of Object.entries(names)) {
    const value = params.get(name)
    if (value) filter[asked] = value
  }
  return filter
}

/** The address that shows a filter. */
export function addressOf(filter: Partial<Record<keyof QueueFilter, unknown>>): URLSearchParams {
  const params = new URLSearchParams()
  if (filter.view && filter.view !== 'all') params.set('view', String(filter.view))
  for (const [name, asked] of Object.entries(names)) {
    const value = filter[asked]
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  return params
}

/** The filter in the address, so that a link, a reload and the back button show the same list. */
export function useQueueAddress() {
  const [params, setParams] = useSearchParams()
  const set = (changes: Partial<Record<FilterName, string | undefined>>) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return { params, filter: filterOf(params), set, show: (filter: Partial<Record<keyof QueueFilter, unknown>>, saved: number) => setParams(new URLSearchParams([...addressOf(filter), ['saved', String(saved)]])) }
}
