import type { RequestClass, RequestKind } from '@/api/types'
import { word } from '@/lib/words'

const kinds: RequestKind[] = ['FAULT', 'CONSULTATION', 'COMPLAINT', 'DEFECT', 'CHANGE', 'DATA_CORRECTION', 'PERMISSION', 'RELOCATION', 'UPGRADE', 'TRAINING', 'PARTS']
const classes: RequestClass[] = ['GENERAL', 'MAJOR']

export const kindOptions = () => kinds.map((value) => ({ value, label: word('requestKind', value) }))
export const classOptions = () => classes.map((value) => ({ value, label: word('requestClass', value) }))
