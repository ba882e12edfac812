import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, newPublicId } from './ids.ts'

test('ids sort by time, and within one millisecond by the order of minting', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { minLength: 1, maxLength: 20 }), (times) => {
      const sorted = [...times].sort((a, b) => a - b)
      const ids = sorted.flatMap((ms) => [newId(new Date(ms)), newId(new Date(ms))])
      expect([...ids].sort()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('an id is a UUID of version 7 that begins with its moment', () => {
  const id = newId(new Date('2026-11-23T12:00:00.000Z'))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23, 12))
})

test('100,000 ids of one millisecond differ and stay in order', () => {
  const at = new Date('2026-11-23T12:00:00.001Z')
  const ids = Array.from({ length: 100_000 }, () => newId(at))
  expect(ids.every((id, n) => n === 0 || id > (ids[n - 1] ?? ''))).toBe(true)
})

test('a public id carries 128 bits and fits into an address', () => {
  expect(newPublicId()).toMatch(/^[\w-]{22}$/)
  expect(newPublicId()).not.toBe(newPublicId())
})
