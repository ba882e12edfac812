import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { freeSlots, type HostHours, type SlotRules } from './free-slots.ts'
import type { Rule } from './host-ranges.ts'
import { firstInstant } from './wall-clock.ts'

const machineZone = process.env['TZ']
const plain: SlotRules = { minutes: 30, stepMinutes: 30, beforeMinutes: 0, afterMinutes: 0, minNoticeMinutes: 0, horizonDays: 400, assignment: 'one' }
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const MINUTE_MS = 60_000

/** The machine may stand anywhere: whatever its own zone, the answers are the same. */
describe.each([['UTC', 0], ['America/New_York', 300], ['Asia/Kolkata', -330], ['Australia/Lord_Howe', -660]])('[O3] on a machine in %s', (machine, offset) => {
  beforeAll(() => void (process.env['TZ'] = machine))
  afterAll(() => void (machineZone === undefined ? delete process.env['TZ'] : (process.env['TZ'] = machineZone)))

  test('the machine is in that zone', () => {
    expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offset)
  })

  test.each([
    ['America/New_York', '2026-03-07', '18:00Z'],
    ['America/New_York', '2026-03-08', '17:00Z'],
    ['America/New_York', '2026-11-01', '18:00Z'],
    ['America/Detroit', '2026-03-07', '18:00Z'],
    ['America/Detroit', '2026-03-08', '17:00Z'],
    ['America/Detroit', '2026-11-01', '18:00Z'],
    ['Europe/London', '2026-03-29', '12:00Z'],
    ['Europe/London', '2026-10-25', '13:00Z'],
    ['Asia/Kolkata', '2026-03-08', '07:30Z'],
    ['Asia/Kolkata', '2026-11-01', '07:30Z'],
    ['Australia/Lord_Howe', '2026-04-05', '02:30Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:00Z'],
  ])('[O1] 13:00 in %s on %s is %s', (zone, date, utc) => {
    expect(startsOn(date, zone, '13:00', '13:30')).toEqual([`${date}T${utc}`])
  })

  test.each([
    ['America/New_York', '2026-03-08', 6],
    ['America/New_York', '2026-11-01', 10],
    ['America/Detroit', '2026-03-08', 6],
    ['America/Detroit', '2026-11-01', 10],
    ['Europe/London', '2026-03-29', 6],
    ['Europe/London', '2026-10-25', 10],
    ['Australia/Lord_Howe', '2026-04-05', 9],
    ['Australia/Lord_Howe', '2026-10-04', 7],
    ['Asia/Kolkata', '2026-03-08', 8],
  ])('[O2] 00:00 to 04:00 in %s on %s has %i half hours', (zone, date, count) => {
    expect(startsOn(date, zone, '00:00', '04:00')).toHaveLength(count)
  })

  test('[O2] hours that begin in the hour that spring leaves out begin at the first real moment', () => {
    expect(startsOn('2026-03-08', 'America/New_York', '02:30', '04:00')).toEqual(['2026-03-08T07:00Z', '2026-03-08T07:30Z'])
    expect(startsOn('2026-03-08', 'America/New_York', '02:00', '02:45')).toEqual([])
    expect(startsOn('2026-10-04', 'Australia/Lord_Howe', '02:15', '03:00')).toEqual(['2026-10-03T15:30Z'])
  })

  test('[O2] both passes of the hour that autumn shows twice are offered', () => {
    expect(startsOn('2026-11-01', 'America/Detroit', '01:00', '02:00')).toEqual(['2026-11-01T05:00Z', '2026-11-01T05:30Z', '2026-11-01T06:00Z', '2026-11-01T06:30Z'])
  })

  test('[O4] notice that ends in the hour that spring leaves out', () => {
    const now = new Date('2026-03-08T05:10Z') // 00:10 in New York; two hours later the clock shows 03:10
    expect(startsOn('2026-03-08', 'America/New_York', '00:00', '05:00', { minNoticeMinutes: 120 }, now)[0]).toBe('2026-03-08T07:30Z')
    expect(startsOn('2026-03-08', 'America/New_York', '00:00', '05:00', { minNoticeMinutes: 110 }, now)[0]).toBe('2026-03-08T07:00Z')
  })

  test('[O4] notice that ends in the hour that autumn shows twice', () => {
    const now = new Date('2026-11-01T04:10Z') // 00:10; 100 minutes later the clock shows 01:50 for the first time, 130 minutes later 01:20 for the second
    expect(startsOn('2026-11-01', 'America/New_York', '00:00', '04:00', { minNoticeMinutes: 100 }, now)[0]).toBe('2026-11-01T06:00Z')
    expect(startsOn('2026-11-01', 'America/New_York', '00:00', '04:00', { minNoticeMinutes: 130 }, now)[0]).toBe('2026-11-01T06:30Z')
  })

  test('[O4] notice that ends one minute after a start leaves the next one, and on the start leaves it', () => {
    expect(startsOn('2026-06-01', 'Asia/Kolkata', '09:00', '11:00', { minNoticeMinutes: 60 }, new Date('2026-06-01T02:31Z'))[0]).toBe('2026-06-01T04:00Z')
    expect(startsOn('2026-06-01', 'Asia/Kolkata', '09:00', '11:00', { minNoticeMinutes: 60 }, new Date('2026-06-01T02:30Z'))[0]).toBe('2026-06-01T03:30Z')
  })
})

test('[O3] nothing here reads the clock or the zone of the machine', () => {
  for (const file of ['free-slots.ts', 'host-ranges.ts', 'wall-clock.ts']) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/Temporal\.Now|Date\.now|new Date\(\)|get(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(|toLocale/)
  }
})

test('an override replaces its whole day, and an empty one closes it', () => {
  const host = hostIn('Europe/London', '09:00', '12:00')
  const open = { ...host, overrides: [{ date: '2026-06-02', zone: 'Europe/London', spans: [{ startsLocal: '14:00', endsLocal: '15:00' }] }] }
  const closed = { ...host, overrides: [{ date: '2026-06-02', zone: 'Europe/London', spans: [] }] }
  expect(starts([open], plain, '2026-06-02')).toEqual(['2026-06-02T13:00Z', '2026-06-02T13:30Z'])
  expect(starts([closed], plain, '2026-06-02')).toEqual([])
  expect(starts([closed], plain, '2026-06-03')).toHaveLength(6)
})

test('buffers add up: what was booked has its own, and what is wanted has its own', () => {
  const busy = [{ from: new Date('2026-06-02T09:20Z'), to: new Date('2026-06-02T10:10Z') }] // 09:30 to 10:00 UTC with ten minutes on each side
  const host = { ...hostIn('UTC', '08:00', '12:00'), busy }
  expect(starts([host], plain, '2026-06-02')).toEqual(['08:00', '08:30', '10:30', '11:00', '11:30'].map((time) => `2026-06-02T${time}Z`))
  expect(starts([host], { ...plain, beforeMinutes: 30 }, '2026-06-02')).toEqual(['08:00', '08:30', '11:00', '11:30'].map((time) => `2026-06-02T${time}Z`))
})

test('any unites the hours of the hosts and remembers who is free; all keeps what they share', () => {
  const [hana, maya] = [{ ...hostIn('UTC', '09:00', '11:00'), hostId: 'hana' }, { ...hostIn('UTC', '10:00', '12:00'), hostId: 'maya' }]
  const any = freeSlots([hana, maya], { ...plain, minutes: 60, stepMinutes: 60, assignment: 'any' }, new Date('2026-06-02'), new Date('2026-06-03'), new Date('2026-06-01'))
  expect(any.map((slot) => [minuteOf(slot.startsAt), slot.hostIds])).toEqual([['2026-06-02T09:00Z', ['hana']], ['2026-06-02T10:00Z', ['hana', 'maya']], ['2026-06-02T11:00Z', ['maya']]])
  expect(starts([hana, maya], { ...plain, assignment: 'all' }, '2026-06-02')).toEqual(['2026-06-02T10:00Z', '2026-06-02T10:30Z'])
})

test('the horizon is kept to the minute', () => {
  expect(freeSlots([hostIn('UTC', '09:00', '11:00')], { ...plain, horizonDays: 2 }, new Date('2026-06-01'), new Date('2026-06-09'), new Date('2026-06-01T09:30Z')).at(-1)?.startsAt).toEqual(new Date('2026-06-03T09:30Z'))
})

/** Windows of 14 days around a change of each clock. */
const windows = [['America/New_York', '2026-03-02'], ['America/Detroit', '2026-10-26'], ['Europe/London', '2026-10-19'], ['Asia/Kolkata', '2026-03-02'], ['Australia/Lord_Howe', '2026-03-30'], ['Australia/Lord_Howe', '2026-09-28']] as const
const time = fc.integer({ min: 0, max: 96 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`)
const span = fc.tuple(time, time).filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? { startsLocal: a, endsLocal: b } : { startsLocal: b, endsLocal: a }))
const minutes = (min: number, max: number) => fc.integer({ min, max })
const worlds = fc.constantFrom(...windows).chain(([zone, first]) =>
  fc.record({
    zone: fc.constant(zone),
    first: fc.constant(first),
    rules: fc.array(fc.record({ span, days: fc.subarray(DAYS, { minLength: 1 }), late: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    overrides: fc.uniqueArray(fc.record({ day: minutes(0, 13), spans: fc.array(span, { maxLength: 2 }) }), { selector: (one) => one.day, maxLength: 3 }),
    busy: fc.array(fc.record({ start: minutes(0, 14 * 1440), length: minutes(1, 600), before: minutes(0, 40), after: minutes(0, 40) }), { maxLength: 6 }),
    type: fc.record({ minutes: minutes(10, 95), stepMinutes: minutes(5, 60), beforeMinutes: minutes(0, 30), afterMinutes: minutes(0, 30), minNoticeMinutes: minutes(0, 3000), horizonDays: minutes(1, 13) }),
    now: minutes(-2000, 12 * 1440),
  }),
)

test('[O5] what is offered is what a search minute by minute finds, whatever the rules, exceptions, bookings and buffers', () => {
  fc.assert(
    fc.property(worlds, ({ zone, first, rules, overrides, busy, type, now }) => {
      const clock = clockOf(zone, first)
      const from = Date.parse(`${first}T00:00Z`)
      const host: HostHours = {
        hostId: 'hana',
        rules: rules.map(({ span: hours, days, late }): Rule => ({ ...hours, zone, rrule: `FREQ=WEEKLY;BYDAY=${days.join()}`, validFrom: late ? dayOf(from, 4) : '2026-01-01', validTo: late ? null : dayOf(from, 9) })),
        overrides: overrides.map(({ day, spans }) => ({ date: dayOf(from, day), zone, spans })),
        busy: busy.map(({ start, length, before, after }) => ({ from: at(from, start - before), to: at(from, start + length + after) })),
      }
      const rulesOfType: SlotRules = { ...type, assignment: 'one' }
      const found = freeSlots([host], rulesOfType, new Date(from), at(from, 14 * 1440), at(from, now))
      expect(found.map((slot) => slot.startsAt.getTime())).toEqual(searched(host, rulesOfType, clock, from, from + now * MINUTE_MS))
    }),
    { numRuns: 150 },
  )
}, 60_000)

/** The specification once more, in the plainest way: each minute of the window is asked. `clock` maps a date and a time to the first minute that shows it or a later one. */
function searched(host: HostHours, type: SlotRules, clock: (date: string, time: string) => number, from: number, now: number): number[] {
  const ranges: { from: number; to: number }[] = []
  for (let day = -2; day <= 15; day++) {
    const date = dayOf(from, day)
    const override = host.overrides.find((one) => one.date === date)
    const weekday = DAYS[(new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7] ?? ''
    const spans = override ? override.spans : host.rules.filter((rule) => rule.rrule.split('BYDAY=')[1]?.includes(weekday) && rule.validFrom <= date && (rule.validTo === null || date <= rule.validTo))
    const minutesThere = new Set<number>()
    for (const { startsLocal, endsLocal } of spans) for (let minute = clock(date, startsLocal); minute < clock(date, endsLocal); minute += MINUTE_MS) minutesThere.add(minute)
    const sorted = [...minutesThere].sort((a, b) => a - b)
    for (const minute of sorted) {
      const last = ranges.at(-1)
      if (last && last.to === minute && minute !== sorted[0]) last.to = minute + MINUTE_MS
      else ranges.push({ from: minute, to: minute + MINUTE_MS })
    }
  }
  const starts: number[] = []
  for (let start = from; start < from + 14 * 1440 * MINUTE_MS; start += MINUTE_MS) {
    const end = start + type.minutes * MINUTE_MS
    const fits = ranges.some((range) => range.from <= start && end <= range.to && (start - range.from) % (type.stepMinutes * MINUTE_MS) === 0)
    const busy = host.busy.some((row) => row.from.getTime() < end + type.afterMinutes * MINUTE_MS && row.to.getTime() > start - type.beforeMinutes * MINUTE_MS)
    if (fits && !busy && start >= now + type.minNoticeMinutes * MINUTE_MS && start <= now + type.horizonDays * 1440 * MINUTE_MS) starts.push(start)
  }
  return starts
}

const clocks = new Map<string, (date: string, time: string) => number>()

/** Reads off what a clock on the wall shows, minute by minute, and looks up there. */
function clockOf(zone: string, first: string): (date: string, time: string) => number {
  const known = clocks.get(zone + first)
  if (known) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const from = Date.parse(`${first}T00:00Z`)
  const seen = new Map<string, number>()
  for (let minute = -4 * 1440; minute <= 18 * 1440; minute++) {
    const shown = format.format(at(from, minute))
    if (!seen.has(shown)) seen.set(shown, from + minute * MINUTE_MS)
  }
  const look = (date: string, wanted: string) => {
    for (let step = 0; step <= 240; step++) {
      const wall = new Date(Date.parse(`${date}T00:00Z`) + (Number(wanted.slice(0, 2)) * 60 + Number(wanted.slice(3)) + step) * MINUTE_MS).toISOString()
      const minute = seen.get(`${wall.slice(0, 10)} ${wall.slice(11, 16)}`)
      if (minute !== undefined) return minute
    }
    throw new Error(`${date} ${wanted} is not in the window`)
  }
  clocks.set(zone + first, look)
  return look
}

test('a wall-clock time is looked up as a clock on the wall would show it', () => {
  for (const [zone, first] of windows) for (let day = 0; day < 14; day++) for (const wanted of ['00:00', '01:30', '02:15', '02:30', '13:00', '24:00']) {
    const date = dayOf(Date.parse(`${first}T00:00Z`), day)
    expect(firstInstant(date, wanted, zone), `${zone} ${date} ${wanted}`).toBe(clockOf(zone, first)(date, wanted))
  }
})

function hostIn(zone: string, startsLocal: string, endsLocal: string): HostHours {
  return { hostId: 'hana', rules: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', startsLocal, endsLocal, zone, validFrom: '2026-01-01', validTo: null }], overrides: [], busy: [] }
}

/** The starts whose date is that one where the host is. */
function startsOn(date: string, zone: string, startsLocal: string, endsLocal: string, rules: Partial<SlotRules> = {}, now = new Date('2026-01-02')): string[] {
  const slots = freeSlots([hostIn(zone, startsLocal, endsLocal)], { ...plain, ...rules }, new Date(firstInstant(date, '00:00', zone)), new Date(firstInstant(date, '24:00', zone)), now)
  return slots.map((slot) => minuteOf(slot.startsAt))
}

function starts(hosts: readonly HostHours[], type: SlotRules, date: string): string[] {
  return freeSlots(hosts, type, new Date(`${date}T00:00Z`), new Date(Date.parse(`${date}T00:00Z`) + 1440 * MINUTE_MS), new Date('2026-01-02')).map((slot) => minuteOf(slot.startsAt))
}

const minuteOf = (date: Date) => date.toISOString().replace(':00.000Z', 'Z')
const at = (from: number, minute: number) => new Date(from + minute * MINUTE_MS)
const dayOf = (from: number, day: number) => new Date(from + day * 1440 * MINUTE_MS).toISOString().slice(0, 10)
