import { useQuery } from '@tanstack/react-query'
import type { ProductCategory, ProductModel } from '@/api/unit-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

type Body = Record<string, unknown>

export const useModels = (q: string) => usePages<ProductModel>(['product-models', 'list'], '/product-models', { q })

export const useCategories = () => useQuery({ queryKey: ['product-categories'], queryFn: ({ signal }) => api.get<ProductCategory[]>('/product-categories', undefined, signal) })

export const useGoods = () => useQuery({ queryKey: ['goods'], queryFn: ({ signal }) => api.get<{ code: string; name: string }[]>('/goods', undefined, signal) })

const saved = <T extends { id: number; version: number }>(path: string, existing: T | undefined) => (body: Body) =>
  existing ? api.put(`${path}/${existing.id}`, body, { version: existing.version }) : api.post(path, body)

export const useSaveModel = (existing: ProductModel | undefined, onDone: () => void) => useAction<Body>(saved('/product-models', existing), { quiet: true, refreshes: [['product-models'], ['units']], onDone })

export const useSaveCategory = (existing: ProductCategory | undefined, onDone: () => void) =>
  useAction<Body>(saved('/product-categories', existing), { quiet: true, refreshes: [['product-categories'], ['product-models'], ['units']], onDone })
