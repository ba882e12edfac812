import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, dayEnds, dayIn } from './calendar.ts'

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Tongatapu', 'Asia/Kolkata', 'Europe/Berlin', 'Pacific/Kiritimati', 'Australia/Lord_Howe']

test('[L28] a day ends when the next one begins where the person is, in any zone', () => {
  expect(dayEnds('2026-03-02', 'America/Los_Angeles')).toEqual(new Date('2026-03-03T08:00:00Z'))
  expect(dayEnds('2026-03-02', 'Pacific/Tongatapu')).toEqual(new Date('2026-03-02T11:00:00Z'))
})

test('[L28] on the days of 23 and of 25 hours too', () => {
  const hours = (day: string, before: string) => (dayEnds(day, 'Europe/Berlin').getTime() - dayEnds(before, 'Europe/Berlin').getTime()) / 3_600_000
  expect(hours('2026-03-29', '2026-03-28')).toBe(23)
  expect(hours('2026-10-25', '2026-10-24')).toBe(25)
})

test('every moment lies before the end of its own day and not before the end of the day before', () => {
  const moment = fc.date({ min: new Date('2000-01-02T00:00:00Z'), max: new Date('2050-01-01T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const day = dayIn(zone, at)
      const yesterday = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
      expect(at < dayEnds(day, zone)).toBe(true)
      expect(at >= dayEnds(yesterday, zone)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('[L32] 31 January + 1 month; 29 February + 12 months', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-03-15', 0)).toBe('2026-03-15')
})
