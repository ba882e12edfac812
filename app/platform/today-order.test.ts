import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { TodayItem } from './today-item.ts'
import { inOrder } from './today-order.ts'

const at = new Date('2026-03-05T10:00:00Z') // a Thursday
const words = (item: Partial<TodayItem>, zone = 'Europe/London') => inOrder([{ id: 'a', kind: 'event', title: '', detail: '', href: '', action: '', ...item }], zone, at)[0]?.when

describe('when something is, in words', () => {
  test.each([
    [{ startsAt: new Date('2026-03-05T14:30:00Z') }, 'Today, 14:30'],
    [{ startsAt: new Date('2026-03-06T09:00:00Z') }, 'Tomorrow, 09:00'],
    [{ startsAt: new Date('2026-03-09T09:00:00Z') }, 'Monday, 09:00'],
    [{ startsAt: new Date('2026-03-12T09:00:00Z') }, 'Thursday 12 March, 09:00'],
    [{ dueOn: '2026-03-05' }, 'Due today'],
    [{ dueOn: '2026-03-06' }, 'Due tomorrow'],
    [{ dueOn: '2026-03-08' }, 'Due Sunday'],
    [{ dueOn: '2026-03-02', late: true }, 'Was due Monday 2 March'],
    [{ dueOn: '2026-03-04', late: true }, 'Was due yesterday'],
    [{}, ''],
  ])('%j is said as "%s"', (item, expected) => expect(words(item)).toBe(expected))

  test('the day is the one that it is where the person is', () => {
    const startsAt = new Date('2026-03-05T20:00:00Z')
    expect(words({ startsAt }, 'Asia/Kolkata')).toBe('Tomorrow, 01:30')
    expect(words({ startsAt }, 'America/Detroit')).toBe('Today, 15:00')
  })
})

test('what is late comes first, then by day, an hour before a whole day, and what has no date last', () => {
  const item = (id: string, more: Partial<TodayItem>): TodayItem => ({ id, kind: 'log', title: '', detail: '', href: '', action: '', ...more })
  const mixed = [item('none', {}), item('friday', { dueOn: '2026-03-06' }), item('today', { dueOn: '2026-03-05' }), item('late', { dueOn: '2026-03-02', late: true }), item('noon', { startsAt: new Date('2026-03-05T12:00:00Z') })]
  expect(inOrder(mixed, 'Europe/London', at).map(({ id }) => id)).toEqual(['late', 'noon', 'today', 'friday', 'none'])
})

test('nothing is lost or doubled, in whatever order it comes', () => {
  const items = fc.array(fc.record({ id: fc.uuid(), dueOn: fc.option(fc.constantFrom('2026-03-01', '2026-03-05', '2026-04-01')), late: fc.boolean() }))
  fc.assert(
    fc.property(items, (rows) => {
      const all = rows.map((row): TodayItem => ({ kind: 'log', title: '', detail: '', href: '', action: '', ...row }))
      const ordered = inOrder(all, 'UTC', at).map(({ id }) => id)
      expect([...ordered].sort()).toEqual(all.map(({ id }) => id).sort())
      expect(inOrder([...all].reverse(), 'UTC', at).map(({ late, dueOn }) => `${late} ${dueOn}`)).toEqual(inOrder(all, 'UTC', at).map(({ late, dueOn }) => `${late} ${dueOn}`))
    }),
  )
})
