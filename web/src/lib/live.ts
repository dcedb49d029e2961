import type { QueryKey } from '@tanstack/react-query'

const lists: Record<string, QueryKey[]> = {
  queue: [['service-requests', 'list'], ['service-requests', 'counts']],
  request: [['service-requests', 'detail'], ['obligations']],
  'work-order': [['work-orders'], ['dispatch']],
  'work-orders': [['work-orders'], ['dispatch']],
  dispatch: [['dispatch']],
  customers: [['customers'], ['picker']],
  contract: [['contracts'], ['obligations']],
  obligation: [['obligations'], ['contracts']],
  letter: [['letters']],
  customer: [['customers']],
  unit: [['units']],
  units: [['units']],
  models: [['product-models']],
  imports: [['imports']],
  stock: [['stock'], ['picker', '/parts']],
  part: [['stock', 'part'], ['stock', 'moves']],
  checklists: [['checklists']],
  'checklist-follow-ups': [['checklist-follow-ups']],
  notices: [['notices']],
  'call-backs': [['call-backs']],
  quotes: [['charges']],
  quote: [['charges']],
  'charge-notes': [['charges']],
  'charge-note': [['charges']],
  'credit-notes': [['charges']],
  expenses: [['charges']],
  expense: [['charges']],
  approvals: [['approvals'], ['returns'], ['nonconformities']],
  returns: [['returns']],
  loaners: [['loaners']],
  providers: [['providers']],
  nonconformities: [['nonconformities']],
}

/** Which cached queries a topic of the live stream ("request:12", "queue") makes stale. */
export function staleKeys(topic: string): QueryKey[] {
  const [subject = '', id] = topic.split(':')
  if (subject === 'request' && id) return [['service-requests', 'detail', Number(id)], ['obligations'], ['work-orders'], ['returns'], ['loaners'], ['providers']]
  return lists[subject] ?? []
}
