import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { staleKeys } from '@/lib/live'
import { sessionKey } from '@/lib/session'

/** Listens to the server's stream and refreshes what changed; true while connected. */
export function useLiveUpdates(): boolean {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    const stream = new EventSource('/api/stream', { withCredentials: true })
    let everConnected = false
    stream.addEventListener('open', () => {
      setConnected(true)
      // What happened while the line was down is unknown, so everything is asked again.
      if (everConnected) void client.invalidateQueries()
      everConnected = true
    })
    stream.addEventListener('error', () => setConnected(false))
    stream.addEventListener('changed', (event) => {
      const { topics } = JSON.parse((event as MessageEvent<string>).data) as { topics: string[] }
      for (const topic of topics) for (const queryKey of staleKeys(topic)) void client.invalidateQueries({ queryKey })
      if (topics.includes('clock')) void client.invalidateQueries({ queryKey: sessionKey })
    })
    return () => stream.close()
  }, [client])
  return connected
}
