import { useQuery } from '@tanstack/react-query'
import type { Import, ImportJob, TableKind } from '@/api/unit-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

const SECOND = 1_000
const underWay = (job: ImportJob | undefined) => job?.status === 'RUNNING' || job?.status === 'TAKING_BACK'

export const useImport = (id: number) =>
  useQuery({
    queryKey: ['imports', id],
    enabled: id > 0,
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, undefined, signal),
    refetchInterval: (query) => (underWay(query.state.data?.job) ? SECOND : false),
  })

export const useImports = () => useQuery({ queryKey: ['imports', 'latest'], queryFn: ({ signal }) => api.get<ImportJob[]>('/imports', undefined, signal) })

export const useUpload = (kind: TableKind, onDone: (made: Import) => void) =>
  useAction<File, Import>(
    (file) => {
      const form = new FormData()
      form.append('file', file)
      return api.upload<Import>(`/imports?kind=${kind}`, form)
    },
    { quiet: true, refreshes: [['imports']], onDone },
  )

export const useImportAct = (id: number) =>
  useAction<{ act: 'start' | 'cancel' | 'take-back'; leaveOutWrong?: boolean }>(({ act, leaveOutWrong }) => api.post(`/imports/${id}/${act}`, act === 'start' ? { leaveOutWrong: leaveOutWrong ?? false } : {}), {
    refreshes: [['imports'], ['units'], ['customers'], ['product-models']],
  })
