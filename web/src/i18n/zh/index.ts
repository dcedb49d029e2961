import { admin } from './admin'
import { common } from './common'
import { contracts } from './contracts'
import { domain } from './domain'
import { holidays } from './holidays'
import { letterRule } from './letter-rules'
import { comparison, verdict } from './comparison'
import { letterLanguage, library, templateKind, templateStatus } from './library'
import { letters } from './letters'
import { parties } from './parties'
import { requests } from './requests'
import { workOrders } from './work-orders'

export const zh = { ...common, ...domain, requests, letterRule, library, templateKind, templateStatus, letterLanguage, comparison, verdict, letters, contracts, workOrders, parties, admin, holidays }
