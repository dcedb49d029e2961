import type { TFunction } from 'i18next'
import type { ReturnView } from '@/api/return-types'
import type { ActField } from '@/components/act-dialog'
import type { Permission } from '@/api/types'

/** A step that may be taken now. */
export interface ReturnAct {
  name: string
  /** The last part of its address. */
  step: string
  needs: Permission[]
  fields: ActField[]
  /** The one that usually comes next. */
  next?: boolean
  body?: (values: Record<string, unknown>) => Record<string, unknown>
}

const when = (t: TFunction): ActField => ({ name: 'on', label: t('returns.field.on'), kind: 'date', required: true })
const files = (t: TFunction): ActField => ({ name: 'fileIds', label: t('returns.files'), kind: 'files' })
const way = (t: TFunction): ActField[] => [
  { name: 'carrier', label: t('returns.field.carrier') },
  { name: 'waybill', label: t('returns.field.waybill'), help: t('returns.field.waybillHelp') },
]
const area = (name: string, label: string): ActField => ({ name, label, kind: 'area', required: true })

/** The steps the stage allows. */
export function actsOf({ sent, claim, unit, awaitsReceipt }: ReturnView, t: TFunction): ReturnAct[] {
  const claims = ['INSPECTED', 'IN_APPROVAL', 'DECIDED', 'DONE'].includes(sent.stage) ? supplierActs(claim !== null, claim?.answer !== null && claim !== null, t) : []
  switch (sent.stage) {
    case 'AUTHORISED':
      return [received(t, true), shipped(t), withdraw(t)]
    case 'SHIPPED_BACK':
      return [received(t, true), withdraw(t)]
    case 'RECEIVED':
      return [inspected(t)]
    case 'INSPECTED':
      return [decide(t, sent.wish), ...claims]
    case 'DECIDED':
      return [...finish(t, sent.decision?.outcome ?? 'SEND_BACK', unit.model), ...claims]
    case 'DONE':
      return [...(sent.decision?.outcome === 'REFUND' || sent.ending?.receipt ? [] : [handedOver(t, awaitsReceipt)]), ...claims]
    case 'IN_APPROVAL':
    case 'WITHDRAWN':
      return claims
  }
}

const shipped = (t: TFunction): ReturnAct => ({
  name: 'shipped',
  step: 'shipped',
  needs: ['requests.write', 'parts.write'],
  fields: [when(t), { name: 'carrier', label: t('returns.field.carrier') }, { name: 'waybill', label: t('returns.field.waybill'), required: true }],
})

const received = (t: TFunction, next: boolean): ReturnAct => ({ name: 'received', step: 'received', needs: ['parts.write'], next, fields: [when(t), area('condition', t('returns.field.condition')), files(t)] })

const withdraw = (t: TFunction): ReturnAct => ({ name: 'withdraw', step: 'withdraw', needs: ['requests.write'], fields: [area('reason', t('returns.field.reason'))] })

const inspected = (t: TFunction): ReturnAct => ({
  name: 'inspected',
  step: 'inspected',
  needs: ['parts.write', 'quality.write'],
  next: true,
  fields: [
    { name: 'finding', label: t('returns.field.finding'), kind: 'select', required: true, initial: 'CONFIRMED', options: (['CONFIRMED', 'NOT_FOUND', 'MISUSE'] as const).map((value) => ({ value, label: t(`returns.finding.${value}`) })) },
    area('text', t('returns.field.found')),
    files(t),
  ],
})

const handedOver = (t: TFunction, next: boolean): ReturnAct => ({
  name: 'handedOver',
  step: 'handed-over',
  needs: ['requests.write', 'parts.write'],
  next,
  fields: [when(t), { name: 'by', label: t('returns.field.receivedBy'), required: true }, { name: 'image', label: t('returns.field.signature'), kind: 'signature' }, files(t), { name: 'text', label: t('returns.field.note'), kind: 'area' }],
})

const decide = (t: TFunction, wish: string): ReturnAct => ({
  name: 'decide',
  step: 'decision',
  needs: ['requests.write', 'quality.write'],
  next: true,
  fields: [
    { name: 'outcome', label: t('returns.field.outcome'), kind: 'select', required: true, initial: wish, options: (['REFUND', 'EXCHANGE', 'REPAIR', 'SEND_BACK'] as const).map((value) => ({ value, label: t(`returns.outcome.${value}`) })) },
    area('reason', t('returns.field.reason')),
    { name: 'refund', label: t('returns.field.refund'), kind: 'money', help: t('returns.field.refundHelp'), when: ({ outcome }) => outcome === 'REFUND' },
  ],
})

function finish(t: TFunction, outcome: string, model: string): ReturnAct[] {
  if (outcome === 'REFUND') return [{ name: 'refund', step: 'refund', needs: ['charges.write'], next: true, fields: [when(t), area('text', t('returns.field.paidBy'))] }]
  if (outcome === 'EXCHANGE') {
    return [
      {
        name: 'exchange',
        step: 'exchange',
        needs: ['requests.write', 'parts.write'],
        next: true,
        fields: [
          when(t),
          { name: 'serial', label: t('returns.field.newSerial'), required: true },
          { name: 'model', label: t('returns.field.newModel'), initial: model },
          { name: 'batch', label: t('returns.field.batch') },
          ...way(t),
          { name: 'text', label: t('returns.field.note'), kind: 'area' },
        ],
        body: ({ on, text, carrier, waybill, ...by }) => ({ on, text, carrier, waybill, by }),
      },
    ]
  }
  return [{ name: outcome === 'REPAIR' ? 'repaired' : 'sentBack', step: 'sent-back', needs: ['requests.write', 'parts.write'], next: true, fields: [when(t), area('text', t('returns.field.done')), ...way(t)] }]
}

function supplierActs(asked: boolean, answered: boolean, t: TFunction): ReturnAct[] {
  if (answered) return []
  const needs: Permission[] = ['parts.write', 'quality.write']
  if (!asked) {
    return [
      {
        name: 'claim',
        step: 'supplier-claim',
        needs,
        fields: [{ name: 'supplier', label: t('returns.field.supplier'), required: true }, { name: 'amount', label: t('returns.field.claimed'), kind: 'money', required: true }, area('text', t('returns.field.claimText'))],
      },
    ]
  }
  return [
    {
      name: 'answered',
      step: 'supplier-claim/answer',
      needs,
      fields: [{ name: 'accepted', label: t('returns.field.accepted'), kind: 'switch', initial: true }, { name: 'recovered', label: t('returns.field.recovered'), kind: 'money', required: true }, area('text', t('returns.field.answer'))],
      body: (values) => ({ ...values, accepted: values['accepted'] === true }),
    },
  ]
}
