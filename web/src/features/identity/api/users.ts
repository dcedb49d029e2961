import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ApiToken, Company, DataScope, Page, User } from '@/api/types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'
import { usePages } from '@/lib/use-pages'

export const useUsers = (q: string) => usePages<User>(['users', 'list'], '/users', { q })

export function useSaveUser(existing: User | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>, User>(
    (body) => (existing ? api.put<User>(`/users/${existing.id}`, body, { version: existing.version }) : api.post<User>('/users', body)),
    { quiet: true, done: t('admin.users.saved'), refreshes: [['users'], ['picker']], onDone },
  )
}

export function useDrawScope(user: User, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<DataScope, User>((scope) => api.put<User>(`/users/${user.id}/data-scope`, scope, { version: user.version }), {
    quiet: true,
    done: t('admin.scope.saved'),
    refreshes: [['users']],
    onDone,
  })
}

export const useRegions = (wanted: boolean) =>
  useQuery({ queryKey: ['picker', '/customers/regions'], queryFn: ({ signal }) => api.get<string[]>('/customers/regions', undefined, signal), enabled: wanted })

export function useResetPassword(userId: number, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<{ password: string }>((body) => api.post(`/users/${userId}/password`, body), { quiet: true, done: t('admin.password.done'), onDone })
}

export function useUnlinkCompanyAccount(userId: number) {
  const { t } = useTranslation()
  return useAction<void>(() => api.delete(`/users/${userId}/company-account`), { done: t('admin.users.unlinked') })
}

export const useCompany = () => useQuery({ queryKey: ['company'], queryFn: ({ signal }) => api.get<Company>('/company', undefined, signal) })

export function useSaveCompany() {
  const { t } = useTranslation()
  return useAction<Company>((body) => api.put('/company', body), { quiet: true, done: t('admin.company.saved'), refreshes: [['company']] })
}

export const useApiTokens = () =>
  useQuery({
    queryKey: ['api-tokens'],
    queryFn: async ({ signal }) => {
      const found = await api.get<Page<ApiToken> | ApiToken[]>('/api-tokens', undefined, signal)
      return Array.isArray(found) ? found : found.items
    },
  })

export const useCreateToken = (onDone: (token: ApiToken) => void) =>
  useAction<{ name: string }, ApiToken>((body) => api.post<ApiToken>('/api-tokens', body), { quiet: true, refreshes: [['api-tokens']], onDone })

export const useRevokeToken = () => useAction<number>((id) => api.delete(`/api-tokens/${id}`), { refreshes: [['api-tokens']] })
