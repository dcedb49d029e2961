import type { Channel, RequestClass, RequestKind, Severity, Stage } from '@/api/request-types'
import { word } from '@/lib/words'

const kinds: RequestKind[] = ['FAULT', 'CONSULTATION', 'COMPLAINT', 'DEFECT', 'CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS']
const classes: RequestClass[] = ['GENERAL', 'MAJOR']
const severities: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR', 'ANY']
const stages: Stage[] = ['PHONE', 'REMOTE', 'ONSITE']
/** Each way in that the server knows: one that is left out does not compile. */
const channels: Record<Channel, true> = { HOTLINE: true, EMAIL: true, PORTAL: true, QR: true, CHAT: true, API: true, WALK_IN: true }
/** What comes in through a person at the desk. */
const byHand: Channel[] = ['HOTLINE', 'WALK_IN']

export const kindOptions = () => kinds.map((value) => ({ value, label: word('requestKind', value) }))
export const classOptions = () => classes.map((value) => ({ value, label: word('requestClass', value) }))
export const severityOptions = () => severities.map((value) => ({ value, label: word('severity', value) }))
export const stageOptions = () => stages.map((value) => ({ value, label: word('stage', value) }))
export const channelOptions = () => Object.keys(channels).map((value) => ({ value, label: word('channel', value) }))
export const intakeChannelOptions = () => byHand.map((value) => ({ value, label: word('channel', value) }))
