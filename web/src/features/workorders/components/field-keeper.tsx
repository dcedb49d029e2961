import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { sendActs } from '@/lib/field/send-acts'
import { useOutbox } from '@/lib/field/outbox'
import { packDay, packVisit } from '@/lib/field/packed'
import { sessionKey, useMay, useSession } from '@/lib/session'
import { workOrderKey } from '../api/get-work-orders'

const PACK_EVERY_MS = 300_000
const TRY_EVERY_MS = 15_000

/** Works unseen behind every screen: takes the day along while there is a network, and sends what was noted without one. */
export function FieldKeeper() {
  const client = useQueryClient()
  const may = useMay()
  const { data: session } = useSession()
  const userId = session?.user?.id
  const online = !session?.offline
  const waiting = useOutbox().length
  const inTheField = may('workorders.execute') && userId !== undefined && !session?.offline
  useQuery({ queryKey: ['work-orders', 'day', userId], queryFn: ({ signal }) => packDay(signal), enabled: inTheField, refetchInterval: PACK_EVERY_MS, retry: false })

  const send = useCallback(
    () =>
      sendActs(async (act, view) => {
        if (view) {
          // An answer still on its way is older than this one.
          await client.cancelQueries({ queryKey: workOrderKey(act.workOrderId) })
          client.setQueryData(workOrderKey(act.workOrderId), view)
          await packVisit(view).catch(() => undefined)
        }
        for (const queryKey of [['work-orders', 'list'], ['work-orders', 'of'], ['service-requests'], ['obligations']]) void client.invalidateQueries({ queryKey })
      }),
    [client],
  )
  const reached = useCallback(() => {
    void client.invalidateQueries({ queryKey: sessionKey })
    void send()
  }, [client, send])

  useEffect(() => {
    if (waiting > 0 && (online || userId === undefined)) void send()
  }, [waiting, userId, online, send])
  useEffect(() => {
    const timer = waiting > 0 ? setInterval(() => void send(), TRY_EVERY_MS) : undefined
    return () => clearInterval(timer)
  }, [waiting, send])
  useEffect(() => {
    const shown = () => document.visibilityState === 'visible' && reached()
    window.addEventListener('online', reached)
    document.addEventListener('visibilitychange', shown)
    return () => {
      window.removeEventListener('online', reached)
      document.removeEventListener('visibilitychange', shown)
    }
  }, [reached])
  return null
}
