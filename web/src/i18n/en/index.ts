import type { Words } from '../words'
import type { zh } from '../zh'
import { admin } from './admin'
import { common } from './common'
import { contracts } from './contracts'
import { domain } from './domain'
import { letterRule } from './letter-rules'
import { letters } from './letters'
import { parties } from './parties'
import { requests } from './requests'
import { workOrders } from './work-orders'

export const en: Words<typeof zh> = { ...common, ...domain, requests, letterRule, letters, contracts, workOrders, parties, admin }
