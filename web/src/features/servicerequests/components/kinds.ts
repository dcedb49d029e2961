import type { RequestClass, RequestKind, Severity, Stage } from '@/api/request-types'
import { word } from '@/lib/words'

const kinds: RequestKind[] = ['FAULT', 'CONSULTATION', 'COMPLAINT', 'DEFECT', 'CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS']
const classes: RequestClass[] = ['GENERAL', 'MAJOR']
const severities: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR', 'ANY']
const stages: Stage[] = ['PHONE', 'REMOTE', 'ONSITE']

export const kindOptions = () => kinds.map((value) => ({ value, label: word('requestKind', value) }))
export const classOptions = () => classes.map((value) => ({ value, label: word('requestClass', value) }))
export const severityOptions = () => severities.map((value) => ({ value, label: word('severity', value) }))
export const stageOptions = () => stages.map((value) => ({ value, label: word('stage', value) }))
export const channelOptions = () => ['HOTLINE', 'EMAIL', 'PORTAL', 'API', 'WALK_IN'].map((value) => ({ value, label: word('channel', value) }))
