import fc from 'fast-check'
import { expect, test } from 'vitest'

import { clashesOf } from './clashes.ts'

const session = (id: string, from: number, until: number) => ({ id, title: id, startsAt: new Date(from * 60_000), endsAt: new Date(until * 60_000) })

test('sessions that are on at the same time name each other; back to back ones do not', () => {
  const clashes = clashesOf([session('a', 0, 45), session('b', 30, 60), session('c', 60, 90)])
  expect([...clashes]).toEqual([['a', ['b']], ['b', ['a']], ['c', []]])
})

test('a clash is always mutual', () => {
  const spans = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 120 })), { maxLength: 15 })
  fc.assert(
    fc.property(spans, (drawn) => {
      const clashes = clashesOf(drawn.map(([from, minutes], n) => session(String(n), from, from + minutes)))
      for (const [id, others] of clashes) for (const other of others) expect(clashes.get(other)).toContain(id)
    }),
  )
})
