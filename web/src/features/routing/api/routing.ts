import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export interface Department {
  id: number
  nameZh: string
  nameEn: string
  headId: number | null
  version: number
}

export type DepartmentDraft = Pick<Department, 'nameZh' | 'nameEn'> & { headId?: number | null }

export interface RoutingRule {
  name: string
  departmentId: number
  kinds: string[]
  severities: string[]
  customers: number[]
  models: string[]
  words: string[]
}

export interface RuleSet {
  rules: RoutingRule[]
  /** For what no rule fits; null leaves it with the desk. */
  otherwise: number | null
}

export interface RoutingFacts {
  kind: string
  severity: string
  customerId?: number | null
  model?: string
  text?: string
}

export interface Trial {
  trial: { departmentId: number | null; rule: number | null; asked: { name: string; departmentId: number; misses: string[] }[] }
  facts: RoutingFacts
}

export interface HandlingSheet {
  id: number
  number: string
  department: Department
  task: string
  dueAt: string | null
  handedAt: string
  handedBy: string
  answer: { cause: string; measures: string; at: string; by: string } | null
}

export interface Handling {
  place: { department: Department; rule: string | null; since: string } | null
  sheets: HandlingSheet[]
}

export const useDepartments = () => useQuery({ queryKey: ['routing', 'departments'], queryFn: ({ signal }) => api.get<Department[]>('/departments', undefined, signal) })

export const useRules = () => useQuery({ queryKey: ['routing', 'rules'], queryFn: ({ signal }) => api.get<{ set: RuleSet; edition: number }>('/routing-rules', undefined, signal) })

export function useSetRules(edition: number) {
  const { t } = useTranslation()
  return useAction<RuleSet>((set) => api.put('/routing-rules', set, { version: edition }), { quiet: true, done: t('routing.saved'), refreshes: [['routing']] })
}

export const useTrial = () => useAction<{ set: RuleSet; number?: string; facts?: RoutingFacts }, Trial>((body) => api.post<Trial>('/routing-rules/trial', body), { quiet: true })

/** Sets a department up, or changes the one given. */
export function useKeepDepartment(department: Department | undefined, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<DepartmentDraft>((draft) => (department ? api.put(`/departments/${department.id}`, draft, { version: department.version }) : api.post('/departments', draft)), {
    quiet: true,
    done: t('routing.saved'),
    onDone,
    refreshes: [['routing'], ['service-requests', 'choices']],
  })
}

export const useCloseDepartment = () => useAction<number>((id) => api.delete(`/departments/${id}`), { refreshes: [['routing'], ['service-requests', 'choices']] })

export const useHandling = (requestId: number) =>
  useQuery({ queryKey: ['service-requests', 'detail', requestId, 'department'], queryFn: ({ signal }) => api.get<Handling>(`/service-requests/${requestId}/department`, undefined, signal) })

/** Moving, handing over and answering; the path says which. */
export function useHandlingAct(path: string, onDone: () => void) {
  const { t } = useTranslation()
  return useAction<Record<string, unknown>>((body) => api.post(path, body), { quiet: true, done: t('requests.actDone'), onDone, refreshes: [['service-requests']] })
}
