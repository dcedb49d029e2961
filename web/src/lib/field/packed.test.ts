import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { Session } from '@/api/types'
import type { WorkOrder } from '@/api/visit-types'
import { configureApi } from '@/lib/api-client'
import { mockFetch } from '@/testing/mock-fetch'
import { keptDay } from './field-store'
import { keepSession } from './kept-session'
import { packDay, packVisit } from './packed'

const ENGINEER = 4
const visit = (status: string) => ({ id: 7, status }) as WorkOrder

it('takes a day along no older than what was said of a visit while it was on its way', async () => {
  configureApi({ language: () => 'zh', onSignedOut: () => undefined })
  await keepSession({ user: { id: ENGINEER }, permissions: ['workorders.execute'] } as unknown as Session)
  let arrives = () => {}
  const arrival = new Promise<void>((resolve) => (arrives = resolve))
  const theDay = async () => {
    await arrival
    return { body: { userId: ENGINEER, visits: [visit('ARRIVED')] } }
  }
  mockFetch({ 'GET /field/day': theDay, 'GET /engineers': { body: [] } })

  const day = packDay()
  await packVisit(visit('WORKING'))
  arrives()
  await day
  const whileOnItsWay = (await keptDay(ENGINEER))?.visits[0]?.status
  await packDay()
  const askedAfterwards = (await keptDay(ENGINEER))?.visits[0]?.status

  expect([whileOnItsWay, askedAfterwards]).toEqual(['WORKING', 'ARRIVED'])
})
