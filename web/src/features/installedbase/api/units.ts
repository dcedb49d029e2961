import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ContractRow } from '@/api/contract-types'
import type { Customer, Unit, UnitRow } from '@/api/customer-types'
import type { Page } from '@/api/types'
import type { ProductModel, UnitEvent } from '@/api/unit-types'
import { api, type Query } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { saveFile } from '@/lib/save-file'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

type Body = Record<string, unknown>

export const useUnits = (filter: Query) => usePages<UnitRow>(['units', 'list'], '/units', filter)

export const useUnit = (id: number) => useQuery({ queryKey: ['units', 'detail', id], queryFn: ({ signal }) => api.get<Unit>(`/units/${id}`, undefined, signal) })

/** What was reported of a unit, who came for it, and how it ended. */
export const useUnitServices = (id: number) =>
  useQuery({ queryKey: ['units', 'services', id], queryFn: ({ signal }) => api.get<UnitEvent[]>(`/units/${id}/services`, undefined, signal) })

export const useModelCodes = (q: string) =>
  useQuery({ queryKey: ['product-models', 'codes', q], queryFn: async ({ signal }) => (await api.get<Page<ProductModel>>('/product-models', { q, limit: 20 }, signal)).items.map((model) => model.code) })

/** Where a unit of the customer may stand, and under which contract. */
export function useUnitPlaces(customerId: number, contracts: boolean) {
  const customer = useQuery({ queryKey: ['customers', 'detail', customerId, 'sites'], queryFn: async ({ signal }) => (await api.get<Customer>(`/customers/${customerId}`, undefined, signal)).sites })
  const signed = useQuery({ queryKey: ['contracts', 'of', customerId, 'refs'], queryFn: async ({ signal }) => (await api.get<Page<ContractRow>>('/contracts', { customerId, limit: 200 }, signal)).items, enabled: contracts })
  return { sites: customer.data ?? [], contracts: signed.data ?? [] }
}

/** Enters one unit, or as many as the serial numbers count up. */
export function useRegisterUnit(customerId: number, onDone: () => void) {
  const intentions = useIntentions()
  return useAction<Body & { count?: number }>(
    ({ count, ...values }) => {
      const unit = { ...values, customerId }
      const body = count && count > 1 ? { unit, count } : unit
      return api.post(count && count > 1 ? '/units/series' : '/units', body, { idempotencyKey: intentions.keyFor(body) })
    },
    { quiet: true, refreshes: [['units']], onDone },
  )
}

export const useChangeUnit = (unit: Unit, onDone: () => void) =>
  useAction<Body>((body) => api.put(`/units/${unit.id}`, { ...body, customerId: unit.customerId }, { version: unit.version }), { quiet: true, refreshes: [['units']], onDone })

export const useUnitAct = (unit: Unit, act: 'steps' | 'transfer' | 'notes', onDone: () => void) => {
  const intentions = useIntentions()
  return useAction<Body>((body) => api.post(`/units/${unit.id}/${act}`, body, act === 'notes' ? { idempotencyKey: intentions.keyFor(body) } : { version: unit.version }), {
    quiet: true,
    refreshes: [['units']],
    onDone,
  })
}

/** How many units a filter shows; 5,001 stands for more than can be done at once. */
export const useUnitCount = (filter: Query) => useQuery({ queryKey: ['units', 'count', filter], queryFn: ({ signal }) => api.get<{ units: number }>('/units/count', filter, signal) })

/** Files one document for many units. */
export function useFileDocument(onDone: () => void) {
  const { t } = useTranslation()
  const intentions = useIntentions()
  return useAction<Body, { units: number }>((body) => api.post('/units/documents', body, { idempotencyKey: intentions.keyFor(body) }), {
    quiet: true,
    done: t('units.documented'),
    refreshes: [['units']],
    onDone,
  })
}

/** Uploads files one after the other; the ids stand in the order of the files. */
export async function uploaded(files: File[]): Promise<number[]> {
  const ids: number[] = []
  for (const file of files) {
    const form = new FormData()
    form.append('file', file)
    ids.push((await api.upload<{ id: number }>('/attachments', form)).id)
  }
  return ids
}

/** Saves a sheet of labels and says how many of the units have none on it. */
export function usePrintLabels() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return useAction<number[]>(async (unitIds) => {
    const sheet = await api.download('/units/labels', 'labels.pdf', { body: { unitIds, origin: window.location.origin } })
    saveFile(sheet)
    const leftOut = Number(sheet.headers.get('Yinuo-Left-Out') ?? 0)
    if (leftOut > 0) void message.info(t('units.labelsLeftOut', { n: leftOut }), 6)
  })
}
