import fc from 'fast-check'
import { expect, test } from 'vitest'

import { untilWords, whenWords } from './event-times.ts'

const span = { startsAt: new Date('2026-12-15T08:45:00Z'), endsAt: new Date('2026-12-15T18:15:00Z') }

test('somebody on the organizer’s clock reads one time, with its zone', () => {
  expect(whenWords(span, 'Europe/London', 'Europe/London')).toEqual({ date: 'Tuesday 15 December 2026', time: '08:45 to 18:15 GMT', there: null, startsAt: span.startsAt.toISOString() })
})

test('two zones that show the same clock that day are not told apart', () => {
  expect(whenWords(span, 'Europe/London', 'Europe/Lisbon').there).toBeNull()
})

test('somebody elsewhere reads their own time first, and the organizer’s with the city', () => {
  const words = whenWords(span, 'Europe/London', 'Asia/Kolkata')
  expect(words.time).toMatch(/^14:15 to 23:45 /)
  expect(words.there).toEqual({ city: 'London', words: '08:45 to 18:15 GMT' })
})

test('where it is another day, the organizer’s day is named too', () => {
  expect(whenWords({ startsAt: new Date('2026-12-15T20:00:00Z'), endsAt: new Date('2026-12-15T21:00:00Z') }, 'Europe/London', 'Asia/Tokyo').there?.words).toBe('Tuesday 15 December, 20:00 to 21:00 GMT')
})

test('an evening that ends after midnight is one date; two days are two', () => {
  expect(whenWords({ startsAt: new Date('2026-12-15T19:00:00Z'), endsAt: new Date('2026-12-16T01:00:00Z') }, 'Europe/London', 'Europe/London').date).toBe('Tuesday 15 December 2026')
  expect(whenWords({ startsAt: new Date('2026-12-15T09:00:00Z'), endsAt: new Date('2026-12-16T16:00:00Z') }, 'Europe/London', 'Europe/London').date).toBe('Tuesday 15 December to Wednesday 16 December 2026')
})

test('time left is told in the largest unit that says enough', () => {
  const left = (minutes: number) => untilWords(new Date(span.startsAt.getTime() + minutes * 60_000), span.startsAt)
  expect([left(60 * 24 * 21 + 5), left(47 * 60), left(119), left(1), left(-1)]).toEqual(['in 21 days', 'in 47 hours', 'in 119 minutes', 'in a minute', 'now'])
})

test('time left is never told as more than it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 1440 }), (minutes) => {
      const [, number, unit] = /^in (\d+) (\w+)$/.exec(untilWords(new Date(minutes * 60_000), new Date(0))) ?? []
      const inMinutes = Number(number ?? 1) * (unit === 'days' ? 1440 : unit === 'hours' ? 60 : unit === 'minutes' ? 1 : 0)
      expect(inMinutes).toBeLessThanOrEqual(minutes)
    }),
  )
})
