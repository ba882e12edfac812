import fc from 'fast-check'
import { expect, test } from 'vitest'

import { placesLeft, windowWords } from './event-view.ts'

const pool = { id: 'p', mode: 'in_person' as const, capacity: 300, taken: 96, waiting: 0, waitlistLimit: 500 }

test('a pool says how many seats are left', () => {
  expect(placesLeft(pool)).toMatchObject({ left: 204, words: '204 of 300 seats left' })
  expect(placesLeft({ ...pool, capacity: null })).toMatchObject({ left: null, words: 'Room for everybody' })
})

test('while somebody waits nothing is left, even when a seat has just become free', () => {
  expect(placesLeft({ ...pool, taken: 299, waiting: 36 })).toMatchObject({ left: 0, words: 'Full. You would wait in place 37' })
})

test('a pool whose waiting list is full takes nobody', () => {
  expect(placesLeft({ ...pool, taken: 300, waiting: 500 })).toMatchObject({ full: true })
  expect(placesLeft({ ...pool, taken: 300 })).toMatchObject({ full: false, words: 'Full. You would be first in the queue' })
})

test('an overfull pool never shows less than nothing', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(3000), fc.nat(600), (capacity, taken, waiting) => {
      const { left } = placesLeft({ ...pool, capacity, taken, waiting })
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(capacity)
    }),
  )
})

test('a closed door says when it closed and who decided', () => {
  const closedAt = new Date('2026-12-14T17:00:00Z')
  expect(windowWords({ kind: 'closed', closedAt }, 'Europe/London', 'Oskar Brandt')).toBe('Registration closed on Monday 14 December, 17:00 GMT. Oskar Brandt set this.')
  expect(windowWords({ kind: 'open', closesAt: closedAt }, 'Europe/London', null)).toBeNull()
})
