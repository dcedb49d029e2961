import type { BreachFile } from '@/api/promise-types'
import type { Permission } from '@/api/types'

export type BreachActName = 'dispute' | 'closeDispute' | 'askWaiver' | 'approve' | 'refuse' | 'elsewhere' | 'penalty'

export interface BreachAct {
  name: BreachActName
  path: string
  fields: ('clause' | 'side' | 'amount' | 'reason' | 'file')[]
  needs: Permission[]
  /** `me` decides nothing he asked for himself. */
  offered: (breach: BreachFile, me: number) => boolean
}

const standing = ({ clock }: BreachFile) => !clock.breach?.waived
const askedBy = ({ events }: BreachFile) => events.findLast((event) => event.kind === 'WAIVER_ASKED')?.actorId

/** What can be done about a breach, with what must be said when doing it. */
export const breachActs: BreachAct[] = [
  { name: 'dispute', path: 'dispute', fields: ['side', 'reason', 'file'], needs: ['requests.write', 'breaches.waive'], offered: (breach) => standing(breach) && !breach.disputed },
  { name: 'closeDispute', path: 'dispute/close', fields: ['reason', 'file'], needs: ['breaches.waive'], offered: (breach) => standing(breach) && breach.disputed },
  { name: 'askWaiver', path: 'waive', fields: ['side', 'reason', 'file'], needs: ['requests.write', 'breaches.waive'], offered: (breach) => standing(breach) && !breach.waiverAsked },
  { name: 'approve', path: 'waive/approve', fields: ['reason'], needs: ['breaches.waive'], offered: (breach, me) => standing(breach) && breach.waiverAsked && !breach.inApproval && askedBy(breach) !== me },
  { name: 'refuse', path: 'waive/refuse', fields: ['reason'], needs: ['breaches.waive'], offered: (breach, me) => standing(breach) && breach.waiverAsked && !breach.inApproval && askedBy(breach) !== me },
  { name: 'penalty', path: 'penalty', fields: ['clause', 'amount', 'reason', 'file'], needs: ['breaches.waive', 'contracts.write'], offered: (breach) => standing(breach) && breach.byHand.length > 0 },
  { name: 'elsewhere', path: 'done-elsewhere', fields: ['amount', 'reason', 'file'], needs: ['requests.write', 'contracts.write'], offered: standing },
]
