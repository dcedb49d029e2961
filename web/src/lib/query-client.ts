import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-client'

/** Refusals are answers and are not asked again; a lost connection is retried twice. */
function retry(failures: number, error: Error): boolean {
  const lost = !(error instanceof ApiProblem) || error.status === 0 || error.status >= 502
  return lost && failures < 2
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A phone in a cellar is told so at once instead of waiting; what the browser believes of the network is often wrong.
      queries: { networkMode: 'always', retry, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
