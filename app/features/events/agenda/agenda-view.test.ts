import { expect, test } from 'vitest'

import { nowAndNext } from './agenda-view.ts'

const session = (id: string, from: string, until: string, kind: 'talk' | 'break' = 'talk') => ({ id, kind, startsAt: `2026-12-15T${from}:00.000Z`, endsAt: `2026-12-15T${until}:00.000Z` })
const sessions = [session('keynote', '09:30', '10:15'), session('a', '10:30', '11:15'), session('b', '10:30', '12:00'), session('c', '11:30', '12:15')]
const at = (time: string) => new Date(`2026-12-15T${time}:00Z`)

test('during a session it is now, and what begins at the next full moment is next', () => {
  expect(nowAndNext(sessions, at('09:40'))).toEqual({ now: ['keynote'], next: ['a', 'b'] })
  expect(nowAndNext(sessions, at('11:20'))).toEqual({ now: ['b'], next: ['c'] })
})

test('a session that has just ended is no longer now, and one that begins this moment is', () => {
  expect(nowAndNext(sessions, at('10:15')).now).toEqual([])
  expect(nowAndNext(sessions, at('10:30')).now).toEqual(['a', 'b'])
})

test('behind a break stands what begins after it', () => {
  const day = [session('a', '10:30', '12:15'), session('lunch', '12:15', '13:15', 'break'), session('b', '13:15', '14:00'), session('c', '14:00', '15:00')]
  expect(nowAndNext(day, at('11:00'))).toEqual({ now: ['a'], next: ['lunch', 'b'] })
  expect(nowAndNext(day, at('12:30'))).toEqual({ now: ['lunch'], next: ['b'] })
})

test('a day before nothing is next, and after the end nothing is', () => {
  expect(nowAndNext(sessions, at('08:00'))).toEqual({ now: [], next: [] })
  expect(nowAndNext(sessions, at('08:45'))).toEqual({ now: [], next: ['keynote'] })
  expect(nowAndNext(sessions, at('18:00'))).toEqual({ now: [], next: [] })
})
