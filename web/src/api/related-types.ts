import type { RequestStatus } from './request-types'

export type LinkKind = 'RELATES' | 'DUPLICATES' | 'BLOCKED_BY' | 'CAUSED_BY' | 'CHILD_OF' | 'SPLIT_FROM' | 'MERGED_INTO'

/** A request that belongs to the one looked at. */
export interface Related {
  linkId: number
  kind: LinkKind
  /** The link leads from it to the one looked at. */
  inverse: boolean
  id: number
  number: string
  title: string
  status: RequestStatus
  note: string
  at: string
  by: string
}

/** What came of passing something on to one child. */
export interface Passed {
  id: number
  number: string
  refusal: string | null
}
