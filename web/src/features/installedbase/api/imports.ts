import { useQuery } from '@tanstack/react-query'
import type { Import } from '@/api/unit-types'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

const SECOND = 1_000

export const useImport = (id: number) =>
  useQuery({
    queryKey: ['imports', id],
    enabled: id > 0,
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.job.status === 'RUNNING' ? SECOND : false),
  })

export const useUpload = (onDone: (made: Import) => void) =>
  useAction<File, Import>(
    (file) => {
      const form = new FormData()
      form.append('file', file)
      return api.upload<Import>('/imports', form)
    },
    { quiet: true, onDone },
  )

export const useImportAct = (id: number) =>
  useAction<{ act: 'start' | 'cancel'; leaveOutWrong?: boolean }>(({ act, leaveOutWrong }) => api.post(`/imports/${id}/${act}`, act === 'start' ? { leaveOutWrong: leaveOutWrong ?? false } : {}), {
    refreshes: [['imports'], ['units']],
  })
