import { useQuery } from '@tanstack/react-query'
import type { CallerMatch, Contract, ContractRow, Customer, LadderRung, Page, Severity, UnitRow } from '@/api/types'
import { api } from '@/lib/api-client'

/** Contracts a request can lean on: accepted ones count, suspended and ended ones never do. */
const inForce = (status: ContractRow['status']) => status === 'ACCEPTED' || status === 'SIGNED'

/** A customer chosen by hand, in the shape the caller look-up gives. */
export const useChosenCustomer = (customerId: number | undefined) =>
  useQuery({
    queryKey: ['customers', 'intake', customerId],
    enabled: customerId !== undefined,
    queryFn: async ({ signal }): Promise<Omit<CallerMatch, 'contact'> & { contacts: Customer['contacts'] }> => {
      const [customer, units, contracts] = await Promise.all([
        api.get<Customer>(`/customers/${customerId}`, undefined, signal),
        api.get<Page<UnitRow>>('/units', { customerId }, signal),
        api.get<Page<ContractRow>>('/contracts', { customerId, limit: 200 }, signal),
      ])
      return {
        customer,
        contacts: customer.contacts,
        sites: customer.sites,
        units: units.items,
        contracts: contracts.items
          .filter((row) => row.customer.id === customerId)
          .map((row) => ({ id: row.id, number: row.number, title: row.title, status: row.status, inForce: inForce(row.status) })),
        openRequests: [],
      }
    },
  })

const order: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR']

/** The severity words of a contract's letter, heaviest first. */
export function ladderOf(contract: Contract): LadderRung[] {
  const rungs = new Map<string, LadderRung>()
  for (const { clause } of contract.commitment.clauses) {
    const severity = clause.severity?.toUpperCase() as Severity | undefined
    if (severity && order.includes(severity) && clause.level) rungs.set(`${severity}|${clause.level}`, { severity, level: clause.level })
  }
  return [...rungs.values()].toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

export const useLadder = (contractId: number | undefined) =>
  useQuery({
    queryKey: ['contracts', 'ladder', contractId],
    enabled: contractId !== undefined,
    queryFn: ({ signal }) => api.get<Contract>(`/contracts/${contractId}`, undefined, signal),
    select: ladderOf,
  })
