import fc from 'fast-check'
import { expect, test } from 'vitest'

import { eventState, isUnderWay, windowState } from './event-state.ts'

const day = (n: number) => new Date(Date.UTC(2027, 0, n, 9))
const facts = { endsAt: day(20), publishedAt: null, withdrawnAt: null, cancelledAt: null }

test('an event is a draft until it is published, and ends by the clock', () => {
  expect(eventState(facts, day(1))).toBe('draft')
  expect(eventState({ ...facts, publishedAt: day(2) }, day(3))).toBe('published')
  expect(eventState({ ...facts, publishedAt: day(2) }, new Date(day(20).getTime() - 1))).toBe('published')
  expect(eventState({ ...facts, publishedAt: day(2) }, day(20))).toBe('ended')
})

test('an event whose publication was taken back is withdrawn, and published again when it is published again', () => {
  expect(eventState({ ...facts, withdrawnAt: day(3) }, day(4))).toBe('withdrawn')
  expect(eventState({ ...facts, withdrawnAt: day(3), publishedAt: day(5) }, day(6))).toBe('published')
})

test('a cancelled event stays cancelled, also after it would have ended', () => {
  for (const at of [day(1), day(21)]) expect(eventState({ ...facts, publishedAt: day(2), cancelledAt: day(3) }, at)).toBe('cancelled')
})

test('registration opens and closes at the named moments, half-open', () => {
  const window = { opensAt: day(5), closesAt: day(10), endsAt: day(20) }
  expect(windowState(window, new Date(day(5).getTime() - 1))).toEqual({ kind: 'not-open', opensAt: day(5) })
  expect(windowState(window, day(5))).toEqual({ kind: 'open', closesAt: day(10) })
  expect(windowState(window, day(10))).toEqual({ kind: 'closed', closedAt: day(10) })
  expect(windowState({ ...window, opensAt: null }, day(6))).toEqual({ kind: 'none' })
})

test('nobody can register once the event has ended, whatever its window says', () => {
  const instants = fc.date({ min: day(1), max: day(60), noInvalidDate: true })
  fc.assert(
    fc.property(instants, instants, instants, instants, (opensAt, closesAt, endsAt, at) => {
      const state = windowState({ opensAt, closesAt, endsAt }, at)
      if (state.kind === 'open') expect(at >= opensAt && at < closesAt && at < endsAt).toBe(true)
    }),
  )
})

test('an event is under way from its first moment until its last has passed', () => {
  const event = { startsAt: day(19), endsAt: day(20) }
  expect([day(18), day(19), day(20)].map((at) => isUnderWay(event, at))).toEqual([false, true, false])
})
