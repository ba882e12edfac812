import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { bookingFor } from '#db/queries/bookings.ts'
import { deactivate } from '#db/queries/deactivations.ts'
import { insertTimeOff } from '#db/queries/hours.ts'
import { holdHosts, typeWithSeries } from '#db/queries/slots.ts'
import { bookingChanges, bookings } from '#db/schema/office-hours.ts'
import { outbox } from '#db/schema/outbox.ts'
import { anotherType, book, expectNoOverlap, extras, idOf, move, now, office, who } from '#test/support/office-hours.ts'
import { people } from '#test/support/people.ts'
import { cancelBooking } from './cancel-booking.server.ts'
import { chooseHost } from './choose-host.ts'
import { closeBooking } from './close-booking.server.ts'
import { freeTimes } from './free-times.server.ts'
import { moveBooking } from './move-booking.server.ts'

const { lena, amir, hana } = people

test('[O6] of ten who ask for one slot at once, one has it, and nine are told it is taken and what else is free', async () => {
  const { db, type, hosts } = await office(['hana'])
  const crowd = await extras(db, 10)
  const outcomes = await Promise.all(crowd.map((personId) => book(db, { personId, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })))
  expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(1)
  const refused = outcomes.filter((outcome) => outcome.kind === 'taken')
  expect(refused).toHaveLength(9)
  for (const { nearest } of refused) expect(nearest.map((slot) => slot.startsAt.toISOString().slice(11, 16))).toEqual(['09:00', '11:00', '11:30']) // the half hours beside it would need its ten minutes, or it theirs
}, 60_000)

test('[O6] fifty at once for one slot of anybody who is free: as many as there are hosts', async () => {
  const { db, type } = await office(['hana', 'maya', 'oskar'])
  const crowd = await extras(db, 50)
  const outcomes = await Promise.all(crowd.map((personId) => book(db, { personId, typeId: type('any'), start: '2026-11-24T10:00Z' })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array<string>(3).fill('booked'), ...Array<string>(47).fill('taken')])
  await expectNoOverlap(db)
}, 60_000)

test('[O6] two hundred at once over twenty slots of three hosts leave no two live rows that overlap', async () => {
  const { db, type, hosts } = await office(['hana', 'maya', 'oskar'])
  const crowd = await extras(db, 200)
  const starts = ['24', '25', '26', '27'].flatMap((day) => ['09:00', '09:30', '10:00', '11:00', '11:30'].map((time) => `2026-11-${day}T${time}Z`))
  const outcomes = await Promise.all(crowd.map((personId, n) => book(db, { personId, typeId: type(n % 3 === 0 ? 'any' : 'one'), hostId: n % 3 === 0 ? null : hosts[n % 2], start: starts[n % 20] ?? '' })))
  const booked = outcomes.filter(({ kind }) => kind === 'booked').length
  expect(booked).toBeGreaterThan(20)
  expect(await expectNoOverlap(db)).toBe(booked)
}, 120_000)

test('[O7] of two that overlap without being equal, with buffers, at most one has it', async () => {
  const { db, type, hosts, seriesId } = await office(['hana'])
  const longer = await anotherType(db, seriesId, { minutes: 45, stepMinutes: 15, beforeMinutes: 10, afterMinutes: 15 })
  for (const [day, first, second] of [['24', '10:00', '10:15'], ['25', '10:00', '09:15'], ['26', '10:00', '10:30']]) {
    const outcomes = await Promise.all([
      book(db, { personId: lena.id, typeId: type('one'), hostId: hosts[0], start: `2026-11-${day}T${first}Z` }),
      book(db, { personId: amir.id, typeId: longer, hostId: hosts[0], start: `2026-11-${day}T${second}Z` }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['booked', 'taken'])
  }
  await expectNoOverlap(db)
})

test('[O8] the same form twice is one booking with one letter to each, and a double click never books two', async () => {
  const { db, type } = await office(['hana', 'maya'])
  const before = await lettersIn(db)
  const twice = await Promise.all([1, 2].map(() => book(db, { typeId: type('any'), start: '2026-11-24T10:00Z', requestKey: 'one-click' })))
  const another = await book(db, { typeId: type('any'), start: '2026-11-24T10:00Z', requestKey: 'the page loaded again' })
  expect(twice.map(({ kind }) => kind).sort()).toEqual(['already-booked', 'booked'])
  expect(another).toMatchObject({ kind: 'already-booked', bookingId: idOf(twice[0]) })
  expect(await db.read.select().from(bookings).where(eq(bookings.personId, lena.id)).then((rows) => rows.filter((row) => row.state === 'booked' && row.startsAt > now && row.requestKey === 'one-click'))).toHaveLength(1)
  expect((await lettersIn(db)) - before).toBe(2)
})

test('[O10] over a thousand bookings for anybody who is free, equally free hosts differ by one at most', () => {
  for (const count of [2, 3, 5, 8]) {
    const hosts = Array.from({ length: count }, (_, n) => ({ hostId: `host-${n}`, lastBookedAt: null as Date | null, bookedNextWeek: 0 }))
    for (let n = 0; n < 1_000; n++) {
      const chosen = hosts.find((host) => host.hostId === chooseHost(hosts))
      if (!chosen) throw new Error('nobody was chosen')
      Object.assign(chosen, { lastBookedAt: new Date(now.getTime() + n), bookedNextWeek: chosen.bookedNextWeek + 1 })
    }
    const counts = hosts.map((host) => host.bookedNextWeek)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  }
})

test('[O10] a host who is away is never chosen, and the one booked longest ago is', async () => {
  const { db, type, hosts } = await office(['hana', 'maya', 'oskar'])
  const away = hosts[1] ?? ''
  await db.write(async (tx) => {
    await holdHosts(tx, [away])
    await insertTimeOff(tx, { hostId: away, startsAt: new Date('2026-11-24T00:00Z'), endsAt: new Date('2026-11-28T00:00Z') }, now)
  })
  const crowd = await extras(db, 16)
  const chosen: string[] = []
  for (const [n, personId] of crowd.entries()) {
    const start = ['24', '25', '26', '27'].flatMap((day) => ['09:00', '10:00', '11:00', '11:30'].map((time) => `2026-11-${day}T${time}Z`))[n % 8] ?? ''
    const outcome = await book(db, { personId, typeId: type('any'), start }, new Date(now.getTime() + n * 1000))
    if (outcome.kind === 'booked') chosen.push((await bookingFor(db.read, outcome.bookingId, personId))?.hosts[0]?.hostId ?? '')
  }
  expect(chosen).not.toContain(away)
  expect(Math.abs(chosen.filter((id) => id === hosts[0]).length - chosen.filter((id) => id === hosts[2]).length)).toBeLessThanOrEqual(1)
})

test('[O16] the weekly limit counts a chain of moves once, and what a host called off not at all', async () => {
  const { db, type, hosts } = await office(['hana'], { weeklyLimit: 2 })
  const one = { typeId: type('one'), hostId: hosts[0] }
  const first = idOf(await book(db, { ...one, start: '2026-11-24T10:00Z' }))
  const moved = idOf(await move(db, { ...one, bookingId: first, start: '2026-11-24T11:00Z' }))
  await move(db, { ...one, bookingId: moved, start: '2026-11-25T09:00Z' })
  const second = idOf(await book(db, { ...one, start: '2026-11-26T10:00Z' }))
  expect(await book(db, { ...one, start: '2026-11-27T10:00Z' })).toEqual({ kind: 'weekly-limit', limit: 2 })
  expect(await book(db, { ...one, start: '2026-12-01T10:00Z' })).toMatchObject({ kind: 'booked' })
  expect(await cancelBooking(db, { person: who(hana), bookingId: second, reason: 'I am ill.' }, now)).toEqual({ kind: 'cancelled' })
  const third = idOf(await book(db, { ...one, start: '2026-11-27T10:00Z' }))
  expect(await cancelBooking(db, { person: who(lena), bookingId: third, reason: null }, now)).toEqual({ kind: 'cancelled' })
  expect(await book(db, { ...one, start: '2026-11-27T10:00Z' })).toEqual({ kind: 'weekly-limit', limit: 2 })
})

test('two forms of one person at once cannot pass the weekly limit', async () => {
  const { db, type, hosts } = await office(['hana', 'maya'], { weeklyLimit: 1 })
  const outcomes = await Promise.all(hosts.slice(0, 2).map((hostId, n) => book(db, { typeId: type('one'), hostId, start: `2026-11-24T${n + 9}:00Z`.replace('T9', 'T09') })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['booked', 'weekly-limit'])
})

test('what lies behind, too near, too far, in another booking of one\'s own, or where nobody is, is refused by its name', async () => {
  const { db, type, hosts } = await office(['hana', 'maya'])
  const one = { typeId: type('one'), hostId: hosts[0] }
  expect(await book(db, { ...one, start: '2026-11-20T10:00Z' })).toEqual({ kind: 'too-soon' })
  expect(await book(db, { ...one, start: '2026-11-23T09:30Z' })).toEqual({ kind: 'too-soon' })
  expect(await book(db, { ...one, start: '2027-03-01T10:00Z' })).toEqual({ kind: 'beyond-horizon' })
  expect(await book(db, { ...one, start: '2026-11-24T10:07Z' })).toMatchObject({ kind: 'host-away', nearest: expect.any(Array) })
  expect(await book(db, { ...one, typeId: 'no-such-type', start: '2026-11-24T10:00Z' })).toEqual({ kind: 'unknown-slot' })
  const mine = idOf(await book(db, { ...one, start: '2026-11-24T10:00Z' }))
  expect(await book(db, { typeId: type('one'), hostId: hosts[1], start: '2026-11-24T10:00Z' })).toMatchObject({ kind: 'clashes-with-own', booking: { id: mine } })
})

test('somebody who has left is offered to nobody', async () => {
  const { db, type } = await office(['hana'])
  const known = await typeWithSeries(db.read, type('any'))
  if (!known) throw new Error('no type')
  const week = () => freeTimes(db.read, { ...known, personId: lena.id }, now, new Date('2026-11-30T00:00Z'), now)
  expect(await week()).not.toEqual([])
  await db.write((tx) => deactivate(tx, { personId: hana.id, by: null, reason: 'left' }, now))
  expect(await week()).toEqual([])
  expect(await book(db, { typeId: type('any'), start: '2026-11-24T10:00Z' })).toEqual({ kind: 'host-away', nearest: [] })
})

test('nobody books themselves', async () => {
  const { db, type, hosts } = await office(['hana'])
  expect(await book(db, { personId: hana.id, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })).toMatchObject({ kind: 'host-away' })
})

test('somebody else\'s booking is not there: not to be read, moved, cancelled or closed', async () => {
  const { db, type, hosts } = await office(['hana'])
  const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  expect(await bookingFor(db.read, bookingId, amir.id)).toBeUndefined()
  expect(await moveBooking(db, { person: who(amir), bookingId, slot: { typeId: type('one'), hostId: hosts[0] ?? null, startsAt: new Date('2026-11-25T09:00Z') }, reason: null, requestKey: 'k' }, now)).toEqual({ kind: 'unknown-booking' })
  expect(await cancelBooking(db, { person: who(amir), bookingId, reason: 'No.' }, now)).toEqual({ kind: 'unknown-booking' })
  expect(await closeBooking(db, { person: who(amir), bookingId, outcome: 'answered', topic: '', note: '' }, now)).toEqual({ kind: 'unknown-booking' })
  expect(await closeBooking(db, { person: who(lena), bookingId, outcome: 'answered', topic: '', note: '' }, now)).toEqual({ kind: 'unknown-booking' })
})

test('a host says why, nothing is cancelled or moved once it has begun, and it is closed once', async () => {
  const { db, type, hosts } = await office(['hana'])
  const one = { typeId: type('one'), hostId: hosts[0] }
  const bookingId = idOf(await book(db, { ...one, start: '2026-11-24T10:00Z' }))
  const begun = new Date('2026-11-24T10:00Z')
  expect(await cancelBooking(db, { person: who(hana), bookingId, reason: null }, now)).toEqual({ kind: 'needs-reason' })
  expect(await closeBooking(db, { person: who(hana), bookingId, outcome: 'answered', topic: 'x', note: '' }, now)).toEqual({ kind: 'too-early' })
  expect(await cancelBooking(db, { person: who(lena), bookingId, reason: null }, begun)).toEqual({ kind: 'too-late' })
  expect(await move(db, { ...one, bookingId, start: '2026-11-25T09:00Z' }, begun)).toEqual({ kind: 'too-late' })
  const outcomes = await Promise.all([closeBooking(db, { person: who(hana), bookingId, outcome: 'answered', topic: 'x', note: '' }, begun), closeBooking(db, { person: who(hana), bookingId, outcome: 'no_show', topic: '', note: '' }, begun)])
  expect(outcomes.filter(({ kind }) => kind === 'changed-since')).toHaveLength(1)
  expect(await db.read.select({ seq: bookingChanges.seq }).from(bookingChanges).where(eq(bookingChanges.bookingId, bookingId))).toHaveLength(2)
})

test('viewers in different zones are offered the same moments', async () => {
  const { db, type } = await office(['hana', 'maya'])
  const known = await typeWithSeries(db.read, type('any'))
  if (!known) throw new Error('no type')
  const offered = await Promise.all([lena.id, amir.id].map((personId) => freeTimes(db.read, { ...known, personId }, now, new Date('2026-11-30T00:00Z'), now)))
  expect(offered[0]?.map((slot) => slot.startsAt)).toEqual(offered[1]?.map((slot) => slot.startsAt))
})

async function lettersIn(db: Db): Promise<number> {
  return (await db.read.select({ id: outbox.id }).from(outbox)).length
}
