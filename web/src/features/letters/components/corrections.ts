import type { Clause } from '@/api/clause-types'
import { fieldsOf, type ClauseField } from './clause-fields'

/** A person has looked at it, so the reader's doubts are settled. */
export const settled = { vague: null, blank: null, ambiguous: null } as const

export const severities = ['any', 'critical', 'major', 'minor'] as const
export const channels = ['any', 'phone', 'remote', 'onsite'] as const
export const periods = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'warranty-period'] as const
export const units = ['minutes', 'hours', 'days', 'months', 'years', 'times', 'percent', 'persons', 'sessions'] as const

/** Words that say what a number is of, beside its unit; every other measure stands in place of a unit. */
const besideUnit = ['ship', 'experience', 'tenure', 'dedicated', 'downtime']
const countsByMeasure = ({ unit, measure }: Clause) => !unit && Boolean(measure) && !besideUnit.includes(measure as string)
/** What stands in place of a unit in letters. */
export const measures = ['元', '万元', '元/小时', '课时', '学时', '套', '台', '件', '块', '个'] as const
export const misses = ['respond', 'arrive', 'restore', 'resolve', 'availability'] as const

const unitCycles: Record<string, readonly string[]> = {
  warranty_term: ['days', 'months', 'years'],
  post_warranty: ['days', 'months', 'years'],
  return_refund: ['days', 'months'],
  training: ['sessions', 'times', 'persons', 'hours', 'days'],
  staffing: ['persons', 'years'],
  spare_parts: ['hours', 'days', 'years', 'percent'],
  availability: ['percent'],
  quality_target: ['percent'],
  inspection_frequency: ['times'],
  report_frequency: ['times'],
  drill_frequency: ['times', 'sessions'],
  followup_frequency: ['times', 'hours', 'days'],
  upgrade: ['times', 'years'],
}

/** The units a clause of this type is counted in, in the order the key goes through them. */
export function unitsOf(type: string): readonly string[] {
  if (type === 'penalty') return []
  return unitCycles[type] ?? (fieldsOf(type).includes('severity') ? ['minutes', 'hours', 'days'] : ['times', 'hours', 'days', 'percent'])
}

function following(codes: readonly string[], now: string | null | undefined): string | undefined {
  return codes[(codes.indexOf(now ?? '') + 1) % codes.length]
}

/** What one press of a key makes of a clause; undefined where the field means nothing for its type. */
export function cycled(clause: Clause, field: 'unit' | 'severity' | 'channel'): Partial<Clause> | undefined {
  const asked: readonly ClauseField[] = fieldsOf(clause.type)
  if (!asked.includes(field)) return undefined
  const codes = field === 'unit' ? unitsOf(clause.type) : field === 'severity' ? severities : channels
  const before = field === 'unit' ? clause.unit : (clause[field] ?? 'any')
  const next = following(codes, before)
  if (next === undefined || next === before) return undefined
  return field === 'unit' && countsByMeasure(clause) ? { unit: next, measure: null } : { [field]: next }
}

export const takesValue = (clause: Clause) => fieldsOf(clause.type).includes('value')

/** The clause with another number; doubts about the number are settled by it. */
export function withValue(clause: Clause, value: number): Partial<Clause> | undefined {
  if (!takesValue(clause) || !Number.isFinite(value) || value < 0) return undefined
  if (countsByMeasure(clause)) return { value, ...settled }
  const unit = clause.unit ?? (clause.type === 'penalty' ? 'percent' : unitsOf(clause.type)[clause.type === 'warranty_term' ? 2 : 1] ?? unitsOf(clause.type)[0])
  return { value, unit, ...settled }
}

/** One more or one less; nothing goes below zero. */
export function stepped(clause: Clause, by: 1 | -1): Partial<Clause> | undefined {
  const value = (clause.value ?? 0) + by
  return value < 0 ? undefined : withValue(clause, Math.round(value * 1000) / 1000)
}
