import fc from 'fast-check'
import { expect, test } from 'vitest'

import { instantAt, isZone, wallClockAt } from './wall-clock.server.ts'

test('a time on the wall is that moment in its zone, and none when the clocks jump over it', () => {
  expect(instantAt('2027-01-12T09:00', 'Europe/London')).toEqual(new Date('2027-01-12T09:00:00Z'))
  expect(instantAt('2027-07-12T09:00', 'Europe/London')).toEqual(new Date('2027-07-12T08:00:00Z'))
  expect(instantAt('2027-03-28T01:30', 'Europe/London')).toBeNull()
  expect(instantAt('2027-10-31T01:30', 'Europe/London')).toEqual(new Date('2027-10-31T00:30:00Z')) // the first of two
  for (const nonsense of ['', 'tomorrow', '2027-02-30T09:00', '2027-13-01T09:00']) expect(instantAt(nonsense, 'Europe/London')).toBeNull()
})

test('a zone has a name; an offset is none, because it does not follow the clocks', () => {
  expect(['Europe/London', 'Australia/Lord_Howe', 'UTC', '+02:00', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, true, false, false, false])
})

test('whatever the moment and the zone, what the form shows is the moment that it sends back, but for the hour that comes twice', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2031-01-01T00:00:00Z'), noInvalidDate: true }), fc.constantFrom('Europe/London', 'America/Detroit', 'Asia/Kolkata', 'Australia/Lord_Howe'), (date, zone) => {
      const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
      const back = instantAt(wallClockAt(minute, zone), zone)
      const gap = Math.abs((back?.getTime() ?? Number.NaN) - minute.getTime())
      expect([0, 30 * 60_000, 60 * 60_000]).toContain(gap)
      expect(wallClockAt(back ?? date, zone)).toBe(wallClockAt(minute, zone))
    }),
  )
})
