import fc from 'fast-check'
import { expect, test } from 'vitest'

import { capacityPreview, previewWords } from './capacity-preview.ts'

const at = new Date('2027-01-10T09:00:00Z')
const rule = { offersFrom: new Date('2027-01-12T09:00:00Z'), offerMinutes: 720, until: new Date('2027-01-14T08:00:00Z') }
const pool = { capacity: 1_500, taken: 1_500, waiting: 137, pausedAt: null }

test('a raise says how many of those who wait it confirms', () => {
  expect(previewWords(capacityPreview(pool, 1_550, rule, at))).toBe('Confirms 50 of 137 waiting, in their order. Each gets an invitation.')
  expect(previewWords(capacityPreview(pool, null, rule, at))).toContain('Confirms 137 of 137')
})

test('two days before it begins a raise offers, and in the last hour it calls nobody', () => {
  expect(capacityPreview(pool, 1_550, rule, new Date('2027-01-13T09:00:00Z'))).toMatchObject({ how: 'offer', calls: 50 })
  expect(capacityPreview(pool, 1_550, rule, new Date('2027-01-14T08:30:00Z'))).toMatchObject({ how: 'none', calls: 0 })
  expect(capacityPreview({ ...pool, pausedAt: at }, 1_550, rule, at)).toMatchObject({ how: 'none', calls: 0 })
})

test('a lower number takes no place away', () => {
  expect(capacityPreview({ ...pool, taken: 1_463, waiting: 0 }, 1_400, rule, at)).toEqual({ kind: 'overfull', by: 63 })
  expect(capacityPreview({ ...pool, taken: 1_300, waiting: 0 }, 1_400, rule, at)).toEqual({ kind: 'lowers', free: 100 })
})

test('whatever the numbers, nobody is called who does not wait, and never past the capacity', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(900), (capacity, taken, waiting, to) => {
      const preview = capacityPreview({ capacity, taken, waiting, pausedAt: null }, to, rule, at)
      if (preview.kind !== 'raises') return
      expect(preview.calls).toBeLessThanOrEqual(waiting)
      expect(taken + preview.calls).toBeLessThanOrEqual(to)
    }),
  )
})
