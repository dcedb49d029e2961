import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RequestStatus, Severity } from '@/api/request-types'
import { api } from '@/lib/api-client'

export interface RequestHit {
  id: number
  number: string
  title: string
  customer: { id: number; name: string } | null
  serial: string | null
  status: RequestStatus
  severity: Severity
  level: string | null
  reportedAt: string
  foundIn: 'NUMBER' | 'TITLE' | 'CUSTOMER' | 'TEXT'
  excerpt: string
}

export interface FoundRequests {
  hits: RequestHit[]
  before: number | null
}

export interface Thing {
  id: number
  number: string
  name: string
  more: string | null
}

export interface Things {
  items: Thing[]
  more: boolean
}

export interface SearchAnswer {
  requests: FoundRequests
  customers: Things | null
  units: Things | null
  contracts: Things | null
}

/** Whether there is enough to look for: one character is in nearly everything. */
export const longEnough = (q: string) => q.trim().split(/\s+/).some((word) => [...word].length >= 2)

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => api.get<SearchAnswer>('/search', { q }, signal),
    enabled: longEnough(q),
  })

/** Older matches, fetched when asked for. */
export const useOlderRequests = (q: string, before: number | null) =>
  useInfiniteQuery({
    queryKey: ['search', q, 'older', before],
    queryFn: ({ pageParam, signal }) => api.get<FoundRequests>('/search/requests', { q, before: pageParam }, signal),
    initialPageParam: before ?? 0,
    getNextPageParam: (last) => last.before ?? undefined,
    enabled: false,
  })
