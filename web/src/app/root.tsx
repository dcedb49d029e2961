import { useState } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { createQueryClient } from '@/lib/query-client'
import { Provider } from './provider'
import { routes } from './routes'

export function Root() {
  const [client] = useState(createQueryClient)
  const [router] = useState(() => createBrowserRouter(routes))
  return (
    <Provider client={client}>
      <RouterProvider router={router} />
    </Provider>
  )
}
