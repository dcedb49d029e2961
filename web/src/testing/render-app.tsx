import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import type { ReactNode } from 'react'
import type { Door, Permission, Session } from '@/api/types'
import { Provider } from '@/app/provider'
import { createQueryClient } from '@/lib/query-client'
import { sessionKey } from '@/lib/session'

export function sessionOf(permissions: Permission[], closed: Door[] = []): Session {
  return {
    user: { id: 2, username: 'desk', displayName: 'Desk', roles: ['DESK_AGENT'] },
    permissions,
    closed,
    setupNeeded: false,
    demo: false,
    now: new Date(Date.UTC(2026, 3, 3, 11)).toISOString(),
    zone: 'Asia/Shanghai',
  }
}

/** Draws a screen as a signed-in user with the given permissions sees it, whose data scope keeps some doors closed. */
export function renderApp(element: ReactNode, { permissions = [], closed = [], url = '/', path = '*' }: { permissions?: Permission[]; closed?: Door[]; url?: string; path?: string } = {}) {
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { retry: false, staleTime: Infinity } })
  client.setQueryData(sessionKey, sessionOf(permissions, closed))
  const routes: RouteObject[] = [{ path, element }]
  const router = createMemoryRouter(routes, { initialEntries: [url] })
  return {
    router,
    ...render(
      <Provider client={client}>
        <RouterProvider router={router} />
      </Provider>,
    ),
  }
}
