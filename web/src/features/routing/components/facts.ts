import type { RuleSet, RoutingRule } from '../api/routing'

export const kinds = ['FAULT', 'CONSULTATION', 'COMPLAINT', 'DEFECT', 'CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS']
export const severities = ['CRITICAL', 'MAJOR', 'MINOR']

export const emptyRule = (): Partial<RoutingRule> => ({ name: '', kinds: [], severities: [], customers: [], models: [], words: [] })

/** What the form holds, as the API wants it. */
export const written = (values: { rules?: RoutingRule[]; otherwise?: number | null }): RuleSet => ({ rules: values.rules ?? [], otherwise: values.otherwise ?? null })
