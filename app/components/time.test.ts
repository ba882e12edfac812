import { expect, test } from 'vitest'

import { inWords } from './time.tsx'

const at = new Date('2026-03-06T23:30:00Z')

test('an instant is told in the zone of the reader, the day included', () => {
  expect(inWords(at, 'Europe/London', 'date-time')).toBe('Friday 6 March, 23:30')
  expect(inWords(at, 'Asia/Tokyo', 'date-time')).toBe('Saturday 7 March, 08:30')
})

test('the zone is named when asked for, and the year only in full dates', () => {
  expect(inWords(at, 'Europe/Berlin', 'date-time', true)).toBe('Saturday 7 March, 00:30 CET')
  expect(inWords(at, 'Europe/London', 'date')).toBe('Friday 6 March 2026')
  expect(inWords(at, 'Europe/London', 'day')).toBe('Friday 6 March')
  expect(inWords(at, 'Europe/London', 'time')).toBe('23:30')
})
