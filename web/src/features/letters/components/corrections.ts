import type { Clause } from '@/api/clause-types'
import { fieldsOf, type ClauseField } from './clause-fields'

/** A person has looked at it, so the reader's doubts are settled. */
export const settled = { vague: null, blank: null, ambiguous: null } as const

export const severities = ['any', 'critical', 'major', 'minor'] as const
export const channels = ['any', 'phone', 'remote', 'onsite'] as const
export const periods = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'warranty-period'] as const
export const calendars = ['7x24', 'business-hours', 'business-days', 'off-hours', '8:00-24:00']
/** What a penalty is counted by; every other clause counts by {@link periods}. */
const penaltyPeriods = ['breach', 'day'] as const
export const units = ['minutes', 'hours', 'days', 'months', 'years', 'times', 'percent', 'persons', 'sessions'] as const

/** Words that say what a number is of, beside its unit; every other measure stands in place of a unit. */
const besideUnit = ['ship', 'experience', 'tenure', 'dedicated', 'downtime']
const countsByMeasure = ({ unit, measure }: Clause) => !unit && Boolean(measure) && !besideUnit.includes(measure as string)
/** What stands in place of a unit in letters. */
export const measures = ['元', '万元', '元/小时', '课时', '学时', '套', '台', '件', '块', '个'] as const
/** What letters put a penalty on most often: offered as answers; the dialog has them all. */
export const commonMisses = ['respond', 'arrive', 'restore', 'resolve', 'inspection', 'report', 'availability'] as const

export const misses = ['respond', 'arrive', 'restore', 'resolve', 'inspection', 'follow-up', 'report', 'training', 'drill', 'staffing', 'spare-parts', 'upgrade', 'loaner', 'complaint-answer', 'availability'] as const

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

export type Cycled = 'unit' | 'severity' | 'channel' | 'per' | 'calendar'

/** The codes a key goes through; the empty one takes off what may be left unsaid. */
function codesOf(clause: Clause, field: Cycled): readonly string[] {
  switch (field) {
    case 'unit':
      return unitsOf(clause.type)
    case 'severity':
      return severities
    case 'channel':
      return channels
    case 'per':
      return [...(clause.type === 'penalty' ? penaltyPeriods : periods), '']
    case 'calendar':
      return [...calendars, '']
  }
}

/** What one press of a key makes of a clause; undefined where the field means nothing for its type. */
export function cycled(clause: Clause, field: Cycled): Partial<Clause> | undefined {
  const asked: readonly ClauseField[] = fieldsOf(clause.type)
  if (!asked.includes(field)) return undefined
  const codes = codesOf(clause, field)
  const before = field === 'severity' || field === 'channel' ? (clause[field] ?? 'any') : clause[field]
  const next = following(codes, before)
  if (next === undefined || next === before) return undefined
  return field === 'unit' && countsByMeasure(clause) ? { unit: next, measure: null } : { [field]: next || null }
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

export const takesCondition = (clause: Clause) => fieldsOf(clause.type).includes('condition')

/** The clause with another condition, or none; undefined where nothing changes. */
export function withCondition(clause: Clause, words: string): Partial<Clause> | undefined {
  const condition = words.trim() || null
  return takesCondition(clause) && condition !== (clause.condition ?? null) ? { condition } : undefined
}

/** The clause taken for another kind of promise: its place and what both kinds say stay, the rest goes. */
export function retyped(clause: Clause, type: string): Partial<Clause> | undefined {
  if (type === clause.type) return undefined
  const kept: readonly string[] = [...fieldsOf(type), 'type', 'text', 'start', 'end']
  const gone = Object.fromEntries(Object.keys(clause).filter((field) => !kept.includes(field)).map((field) => [field, null]))
  return { ...gone, type, ...settled, ...(type === 'penalty' ? { unit: clause.measure ? null : 'percent' } : clause.unit && !unitsOf(type).includes(clause.unit) ? { unit: null } : {}) }
}
