import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from './api-client'
import { problemText } from './problem-text'

interface ActionOptions<R, V> {
  /** Queries that are no longer true once this has happened (or once someone else got there first). */
  refreshes?: QueryKey[]
  /** Said when done. */
  done?: string
  onDone?: (result: R, variables: V) => void
  /** Set where the form shows the problem itself. */
  quiet?: boolean
}

/** One act of the user: runs it, refreshes what it changed, and says what went wrong in the user's language. */
export function useAction<V, R = unknown>(act: (variables: V) => Promise<R>, options: ActionOptions<R, V> = {}) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { t } = useTranslation()
  const refresh = () => Promise.all((options.refreshes ?? []).map((queryKey) => client.invalidateQueries({ queryKey })))
  return useMutation<R, Error, V>({
    mutationFn: act,
    onSuccess: async (result, variables) => {
      if (options.done) void message.success(options.done)
      options.onDone?.(result, variables)
      await refresh()
    },
    onError: async (error) => {
      if (!options.quiet) void message.warning(problemText(error, t), 6)
      if (error instanceof ApiProblem && (error.status === 412 || error.status === 409)) await refresh()
    },
  })
}
