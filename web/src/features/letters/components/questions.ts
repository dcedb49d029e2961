import type { Letter, LetterClause, LetterQuestion } from '@/api/clause-types'

/** A question together with the clauses it is about; the later of two that contradict each other comes second. */
export interface AskedQuestion extends LetterQuestion {
  key: string
  clause: LetterClause | undefined
  other: LetterClause | undefined
}

/** Accepting a clause that is vague is an answer; the other questions need more. */
const answeredByAccepting = ['clause-vague']
/** Two promises that cannot both hold, or words that can be read in two ways: the server wants a reason for those. */
export const isGrave = ({ code }: LetterQuestion) => code === 'clause-conflict' || code === 'clause-ambiguous'

/** The earlier promise a clause contradicts: the same type, with the words its conflict quotes. */
export function contradicted(clauses: LetterClause[], later: LetterClause): LetterClause | undefined {
  const words = later.clause.conflict
  if (!words) return undefined
  const candidates = clauses.filter(({ id, clause, status }) => id !== later.id && status !== 'REJECTED' && clause.type === later.clause.type)
  return candidates.find(({ clause }) => clause.text === words) ?? candidates.find(({ clause }) => clause.text && (clause.text.includes(words) || words.includes(clause.text)))
}

/** What is still to be decided, in the order of the letter; what the letter lacks comes last. */
export function openQuestions({ questions, clauses, notPromised = [] }: Pick<Letter, 'questions' | 'clauses'> & Partial<Pick<Letter, 'notPromised'>>): AskedQuestion[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  return questions
    .map((question) => {
      const clause = question.clauseId === null ? undefined : byId.get(question.clauseId)
      const other = clause && question.code === 'clause-conflict' ? contradicted(clauses, clause) : undefined
      return { ...question, key: `${question.code}-${question.clauseId ?? ''}`, clause, other }
    })
    .filter(({ clauseId, clause, code, other }) => {
      if (clauseId === null) return notPromised.every((said) => said.code !== code)
      if (!clause || clause.status === 'REJECTED') return false
      if (code === 'clause-ambiguous') return Boolean(clause.clause.ambiguous)
      if (code === 'clause-conflict') return Boolean(clause.clause.conflict) && (other !== undefined || clause.status === 'PROPOSED')
      return !(answeredByAccepting.includes(code) && clause.status === 'ACCEPTED')
    })
    .toSorted((a, b) => (a.clause?.clause.start ?? Infinity) - (b.clause?.clause.start ?? Infinity) || a.key.localeCompare(b.key))
}
