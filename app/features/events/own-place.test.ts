import { expect, test } from 'vitest'

import type { SeatRow } from '#db/queries/events.ts'
import { ownPlace } from './own-place.ts'

const seat = (changes: Partial<SeatRow>): SeatRow => ({ id: 's', scopeId: 'e', poolId: 'p', mode: 'in_person', lane: 'main', state: 'confirmed', seq: 0, priority: 0, offerExpiresAt: null, createdAt: new Date(0), ...changes })

test('who never had a place has none, and who gave one up is told so', () => {
  expect(ownPlace([])).toEqual({ kind: 'none', ended: null })
  expect(ownPlace([seat({ state: 'cancelled' })])).toEqual({ kind: 'none', ended: 'cancelled' })
  expect(ownPlace([seat({ state: 'expired' }), seat({ state: 'cancelled' })])).toEqual({ kind: 'none', ended: 'expired' })
})

test('an active place speaks, whatever ended before it', () => {
  expect(ownPlace([seat({ id: 'new', state: 'waiting' }), seat({ state: 'cancelled' })])).toMatchObject({ kind: 'waiting', seat: { id: 'new' } })
  expect(ownPlace([seat({ state: 'offered' })])).toMatchObject({ kind: 'offered', mode: 'in_person' })
})

test('a place in the other queue stands beside the place that is held', () => {
  const online = seat({ id: 'held', mode: 'online' })
  expect(ownPlace([seat({ id: 'wish', lane: 'upgrade', state: 'waiting' }), online])).toMatchObject({ kind: 'confirmed', mode: 'online', seat: { id: 'held' }, upgrade: { id: 'wish' } })
})
