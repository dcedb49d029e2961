import { expect, it } from 'vitest'
import { sentBody } from './field-act'

it('sends of a part what the house knows, not the words it is shown with', () => {
  const noted = { occurredAt: '2026-04-08T01:05:00Z', partId: 3, serial: 'P6-2401', quantity: 1, placeId: 7, replaces: 'P6-1907', number: 'PSU-S7-600', name: '电源', unit: '块', placeName: '高一川' }

  expect(Object.keys(sentBody({ kind: 'part', body: noted }))).toEqual(['occurredAt', 'partId', 'serial', 'quantity', 'placeId', 'replaces'])
})
