/** Which fields a clause of each type needs asked; the rest of the shape is kept as it came. */
export type ClauseField = 'value' | 'unit' | 'measure' | 'per' | 'severity' | 'level' | 'channel' | 'calendar' | 'from_event' | 'condition' | 'applies_to' | 'base' | 'cap_percent' | 'covers' | 'note'

export const clauseTypes = [
  'response_time',
  'arrival_time',
  'resolution_time',
  'recovery_time',
  'temporary_fix',
  'escalation',
  'support_hours',
  'warranty_term',
  'warranty_start',
  'inspection_frequency',
  'followup_frequency',
  'report_frequency',
  'training',
  'spare_parts',
  'penalty',
  'staffing',
  'upgrade',
  'return_refund',
  'post_warranty',
  'lifetime_service',
  'complaint_response',
  'exclusion',
  'confidentiality',
  'coverage',
  'availability',
  'quality_target',
  'report_deadline',
  'onsite_standby',
  'drill_frequency',
  'fee',
  'liability_cap',
  'delivery_time',
] as const

const limit: ClauseField[] = ['value', 'unit', 'severity', 'level', 'channel', 'calendar', 'from_event', 'condition', 'applies_to', 'note']
const periodic: ClauseField[] = ['value', 'unit', 'per', 'from_event', 'condition', 'applies_to', 'note']

const priced: ClauseField[] = ['value', 'unit', 'measure', ...periodic.slice(2)]

const byType: Record<string, ClauseField[]> = {
  response_time: limit,
  arrival_time: limit,
  resolution_time: limit,
  recovery_time: limit,
  temporary_fix: limit,
  escalation: limit,
  complaint_response: limit,
  report_deadline: limit,
  delivery_time: limit,
  training: priced,
  spare_parts: priced,
  staffing: priced,
  fee: priced,
  liability_cap: priced,
  post_warranty: priced,
  support_hours: ['calendar', 'channel', 'applies_to', 'note'],
  warranty_term: ['value', 'unit', 'from_event', 'applies_to', 'condition', 'note'],
  warranty_start: ['from_event', 'applies_to', 'note'],
  penalty: ['value', 'measure', 'per', 'base', 'cap_percent', 'covers', 'severity', 'condition', 'note'],
  exclusion: ['condition', 'applies_to', 'note'],
  confidentiality: ['condition', 'note'],
}

export function fieldsOf(type: string): ClauseField[] {
  return byType[type] ?? periodic
}
