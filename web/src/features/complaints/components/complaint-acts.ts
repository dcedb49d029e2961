import type { ComplaintStanding } from '@/api/complaint-types'
import type { Permission } from '@/api/types'

export type ComplaintField = 'text' | 'channel' | 'investigatorId' | 'task' | 'verdict' | 'findings' | 'answer' | 'amount' | 'reason'

export interface ComplaintAct {
  name: 'acknowledge' | 'investigate' | 'findings' | 'draft' | 'answer' | 'end'
  fields: ComplaintField[]
  from: ComplaintStanding[]
  needs: Permission
}

/** The steps in their order, and where each may be taken. */
const acts: ComplaintAct[] = [
  { name: 'acknowledge', fields: ['channel', 'text'], from: ['RECEIVED'], needs: 'requests.write' },
  { name: 'findings', fields: ['verdict', 'findings'], from: ['INVESTIGATING'], needs: 'requests.write' },
  { name: 'investigate', fields: ['investigatorId', 'task'], from: ['ACKNOWLEDGED', 'INVESTIGATING', 'NOT_ACCEPTED'], needs: 'requests.write' },
  { name: 'answer', fields: ['channel'], from: ['READY'], needs: 'requests.write' },
  { name: 'draft', fields: ['answer', 'amount'], from: ['FOUND', 'NOT_APPROVED', 'READY'], needs: 'requests.write' },
  { name: 'end', fields: ['reason'], from: ['ANSWERED', 'NOT_ACCEPTED'], needs: 'complaints.oversee' },
]

export const stepsFrom = (standing: ComplaintStanding) => acts.filter((act) => act.from.includes(standing))
