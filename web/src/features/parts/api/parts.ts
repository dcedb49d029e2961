import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Counterfeit, MyStock, Part, PartMove, PartShown, PartsPromise, Place, StockRow, Transfer, VisitStock } from '@/api/parts-types'
import { api, type Query } from '@/lib/api-client'
import { isUnreachable } from '@/lib/field/packed'
import { keepNote, keptNote } from '@/lib/field/field-store'
import { useIntentions } from '@/lib/idempotency'
import { useSessionUser } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

const refreshes = [['stock'], ['work-orders'], ['picker', '/parts']]

export const useStock = (filter: Query) => usePages<StockRow>(['stock', 'list'], '/stock', filter)

export const useParts = (filter: Query) => usePages<Part>(['stock', 'parts'], '/parts', filter)

export const usePart = (id: number) => useQuery({ queryKey: ['stock', 'part', id], queryFn: ({ signal }) => api.get<PartShown>(`/parts/${id}`, undefined, signal) })

export const usePartMoves = (id: number) => usePages<PartMove>(['stock', 'moves', id], `/parts/${id}/moves`)

export const usePlaces = (enabled = true) => useQuery({ queryKey: ['stock', 'places'], queryFn: ({ signal }) => api.get<Place[]>('/stock-places', undefined, signal), enabled })

export const useTransfers = (underWay: boolean) => usePages<Transfer>(['stock', 'transfers'], '/part-transfers', { underWay })

export const useCounterfeits = () => usePages<Counterfeit>(['stock', 'counterfeits'], '/counterfeits')

export const usePartsPromises = () => useQuery({ queryKey: ['stock', 'promises'], queryFn: ({ signal }) => api.get<PartsPromise[]>('/parts-promises', undefined, signal) })

/** What the engineer carries; without a network, as it was when he last looked. */
export function useMyStock() {
  const { user } = useSessionUser()
  const name = `stock-${user?.id ?? 0}`
  return useQuery({
    queryKey: ['stock', 'mine', user?.id],
    queryFn: async ({ signal }) => {
      try {
        const mine = await api.get<MyStock>('/field/stock', undefined, signal)
        await keepNote(name, mine).catch(() => undefined)
        return mine
      } catch (problem) {
        const kept = isUnreachable(problem) ? await keptNote<MyStock>(name) : undefined
        if (kept) return kept
        throw problem
      }
    },
  })
}

/** Something new: sent again, it is still one. */
export function useStockPost<R = unknown>(path: string, onDone?: (result: R) => void) {
  const intentions = useIntentions()
  const { t } = useTranslation()
  return useAction<Record<string, unknown>, R>((body) => api.post<R>(path, body, { idempotencyKey: intentions.keyFor(body) }), { quiet: true, refreshes, done: t('parts.done'), onDone })
}

/** A change of what is there, at the version it was read in. */
export function useStockPut(path: string, version: number, onDone?: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>>((body) => api.put(path, body, { version }), { quiet: true, refreshes, done: t('parts.done'), onDone })
}

export function useTransferAct(transfer: Transfer, onDone?: () => void) {
  const { t } = useTranslation()
  return useAction<{ name: 'receive' | 'call-back'; body: Record<string, unknown> }>(({ name, body }) => api.post(`/part-transfers/${transfer.id}/${name}`, body, { version: transfer.version }), {
    quiet: true,
    refreshes,
    done: t('parts.done'),
    onDone,
  })
}

export const useVisitStock = (orderId: number, enabled: boolean) =>
  useQuery({ queryKey: ['work-orders', 'stock', orderId], queryFn: ({ signal }) => api.get<VisitStock>(`/work-orders/${orderId}/parts`, undefined, signal), enabled })

export const usePartChoices = (q: string) => useQuery({ queryKey: ['picker', '/parts', q], queryFn: async ({ signal }) => (await api.get<{ items: Part[] }>('/parts', { q, limit: 50 }, signal)).items })

export const usePieces = (partId: number | undefined) =>
  useQuery({ queryKey: ['stock', 'part', partId], queryFn: ({ signal }) => api.get<PartShown>(`/parts/${partId}`, undefined, signal), enabled: partId !== undefined })
