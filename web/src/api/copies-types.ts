/** A copy of a signed visit, and what became of the mail; without a state none was written, as no address is known. */
export interface PaperCopy {
  id: number
  kind: 'CONTACT' | 'SALES'
  recipientId: number
  name: string
  address: string
  state: 'PENDING' | 'SENT' | 'FAILED' | 'SKIPPED' | null
  askedAt: string
  endedAt: string | null
  error: string
}

/** The copies of a visit, and who would get those of the next. */
export interface VisitCopies {
  copies: PaperCopy[]
  contact: { kind: 'CONTACT'; id: number; name: string; address: string } | null
  /** Whether that contact gets copies without anybody asking. */
  wanted: boolean
  salesId: number | null
}
