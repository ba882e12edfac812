import fc from 'fast-check'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db, Tx } from '#db/dialect'
import { bookingFor, comingBookings } from '#db/queries/bookings.ts'
import { insertTimeOff, replaceRules } from '#db/queries/hours.ts'
import { insertPerson } from '#db/queries/people.ts'
import { addHost, hostOf, insertSeries, insertType } from '#db/queries/series.ts'
import { holdHosts, typesOfSeries, typeWithSeries } from '#db/queries/slots.ts'
import { bookingChanges, bookings, hostBusy } from '#db/schema/office-hours.ts'
import { outbox } from '#db/schema/outbox.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { bookSlot } from './book-slot.server.ts'
import { cancelBooking } from './cancel-booking.server.ts'
import { chooseHost } from './choose-host.ts'
import { closeBooking } from './close-booking.server.ts'
import { freeTimes } from './free-times.server.ts'
import { moveBooking } from './move-booking.server.ts'

const now = new Date('2026-11-23T08:00Z') // a Monday
const words = { topic: 'Delimiting data', question: 'Why does it answer the letter?', tried: 'Fences.' }
const { lena, amir, hana, maya, oskar } = people
const who = (person: { id: string; name: string; roles: readonly string[] }) => ({ id: person.id, name: person.name, roles: [] as never[] })

test('[O6] of ten who ask for one slot at once, one has it, and nine are told it is taken and what else is free', async () => {
  const { db, type, hosts } = await office(['hana'])
  const crowd = await extras(db, 10)
  const outcomes = await Promise.all(crowd.map((personId) => book(db, { personId, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })))
  expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(1)
  const refused = outcomes.filter((outcome) => outcome.kind === 'taken')
  expect(refused).toHaveLength(9)
  for (const { nearest } of refused) expect(nearest.map((slot) => slot.startsAt.toISOString().slice(11, 16))).toEqual(['09:00', '11:00', '11:30']) // the half hours beside it would need its ten minutes, or it theirs
})

test('[O6] fifty at once for one slot of anybody who is free: as many as there are hosts', async () => {
  const { db, type } = await office(['hana', 'maya', 'oskar'])
  const crowd = await extras(db, 50)
  const outcomes = await Promise.all(crowd.map((personId) => book(db, { personId, typeId: type('any'), start: '2026-11-24T10:00Z' })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array<string>(3).fill('booked'), ...Array<string>(47).fill('taken')])
  await expectNoOverlap(db)
})

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

test('[O9] a move takes the new time and gives the old one back, and the invitation stays the same one', async () => {
  const { db, type, hosts } = await office(['hana'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const moved = await move(db, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T09:00Z' })
  expect(moved).toMatchObject({ kind: 'moved' })
  const [now2, then] = [await bookingFor(db.read, idOf(moved), lena.id), await bookingFor(db.read, first, lena.id)]
  expect(now2?.booking).toMatchObject({ state: 'booked', movedFromId: first, chainId: first, question: words.question })
  expect(then?.booking.state).toBe('moved')
  expect(await book(db, { personId: amir.id, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' })).toMatchObject({ kind: 'booked' })
  expect(await book(db, { personId: maya.id, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T09:00Z' })).toMatchObject({ kind: 'taken' })
})

test('[O9] a move into a time that only the old booking blocks succeeds', async () => {
  const { db, type, hosts } = await office(['hana'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  expect(await move(db, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:30Z' })).toMatchObject({ kind: 'moved' })
  await expectNoOverlap(db)
})

test('[O9] a move that breaks off after any of its statements leaves exactly the old booking', async () => {
  const { db, type, hosts } = await office(['hana'])
  const first = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const statements = await countedStatements(db, (counted) => move(counted, { bookingId: first, typeId: type('one'), hostId: hosts[0], start: '2026-11-25T09:00Z', requestKey: 'rehearsal' }), Infinity)
  const back = (await comingBookings(db.read, lena.id, now)).find((one) => one.booking.movedFromId === first)?.booking.id ?? ''
  expect(statements).toBeGreaterThan(8)
  for (let upTo = 1; upTo < statements; upTo++) {
    await expect(countedStatements(db, (counted) => move(counted, { bookingId: back, typeId: type('one'), hostId: hosts[0], start: '2026-11-26T09:00Z', requestKey: `broken ${upTo}` }), upTo)).rejects.toThrow('power cut')
    const live = (await comingBookings(db.read, lena.id, now)).filter((one) => one.booking.chainId === first)
    expect(live.map((one) => one.booking.id), `after ${upTo} statements`).toEqual([back])
    expect(await db.read.select({ id: hostBusy.bookingId }).from(hostBusy).where(and(isNull(hostBusy.releasedAt), eq(hostBusy.bookingId, back)))).toHaveLength(1)
  }
})

test('[O9] a move and a cancellation at once: one is carried out, and the other hears that it has changed', async () => {
  const { db, type, hosts } = await office(['hana'])
  for (const day of ['24', '25', '26']) {
    const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: `2026-11-${day}T10:00Z` }))
    const [moved, cancelled] = await Promise.all([
      move(db, { bookingId, typeId: type('one'), hostId: hosts[0], start: `2026-11-${day}T11:00Z` }),
      cancelBooking(db, { person: who(lena), bookingId, reason: null }, now),
    ])
    expect([moved.kind, cancelled.kind].filter((kind) => kind === 'changed-since')).toHaveLength(1)
    const live = (await comingBookings(db.read, lena.id, now)).filter((one) => one.booking.chainId === bookingId)
    expect(live).toHaveLength(moved.kind === 'moved' ? 1 : 0)
  }
})

test('two windows that move the same booking to two times: one of them has it', async () => {
  const { db, type, hosts } = await office(['hana'])
  const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-24T10:00Z' }))
  const outcomes = await Promise.all(['09:00', '11:30'].map((time) => move(db, { bookingId, typeId: type('one'), hostId: hosts[0], start: `2026-11-25T${time}Z` })))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed-since', 'moved'])
  await expectNoOverlap(db)
})

test('[O10] over a thousand bookings for anybody who is free, equally free hosts differ by one at most', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 1 }), fc.integer({ min: 2, max: 6 }), (_, count) => {
      const hosts = Array.from({ length: count }, (__, n) => ({ hostId: `host-${n}`, lastBookedAt: null as Date | null, bookedNextWeek: 0 }))
      for (let n = 0; n < 1_000; n++) {
        const chosen = hosts.find((host) => host.hostId === chooseHost(hosts))
        if (!chosen) throw new Error('nobody was chosen')
        Object.assign(chosen, { lastBookedAt: new Date(now.getTime() + n), bookedNextWeek: chosen.bookedNextWeek + 1 })
      }
      const counts = hosts.map((host) => host.bookedNextWeek)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }),
    { numRuns: 10 },
  )
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

type Try = { personId?: string; typeId: string; hostId?: string | null | undefined; start: string; requestKey?: string }

function book(db: Db, { personId = lena.id, typeId, hostId = null, start, requestKey = crypto.randomUUID() }: Try, at = now) {
  return bookSlot(db, { personId, slot: { typeId, hostId, startsAt: new Date(start) }, ...words, requestKey }, at)
}

function move(db: Db, { bookingId, typeId, hostId = null, start, requestKey = crypto.randomUUID() }: Try & { bookingId: string }, at = now) {
  return moveBooking(db, { person: who(lena), bookingId, slot: { typeId, hostId, startsAt: new Date(start) }, reason: null, requestKey }, at)
}

function idOf(outcome: { kind: string; bookingId?: string } | undefined): string {
  if (!outcome?.bookingId) throw new Error(`No booking: ${outcome?.kind}`)
  return outcome.bookingId
}

/** A series of its own, with those hosts in London from nine to twelve on every day, and a type for each way to be given a host. */
async function office(handles: readonly (keyof typeof people)[], settings: { weeklyLimit?: number } = {}) {
  const db = await testDatabase()
  await seedDemo(db, now)
  const seriesId = await db.write(async (tx) => {
    const made = await insertSeries(tx, { slug: 'desk', title: 'Desk', about: '', topics: [], zone: 'Europe/London', confidential: false, fairOrder: true, questionTemplate: '', deskLeadId: oskar.id }, now)
    if (!made) throw new Error('The series was not made')
    const type = { seriesId: made, minutes: 30, stepMinutes: 30, beforeMinutes: 0, afterMinutes: 10, minNoticeMinutes: 120, horizonDays: 60, seats: 1, weeklyLimit: settings.weeklyLimit ?? null, place: 'Room 1' }
    await insertType(tx, { ...type, slug: 'one', title: 'One', assignment: 'one' }, now)
    await insertType(tx, { ...type, slug: 'any', title: 'Any', assignment: 'any' }, now)
    for (const handle of handles) {
      const personId = people[handle].id
      await addHost(tx, { seriesId: made, personId, zone: 'Europe/London' }, now)
      const host = await hostOf(tx, personId)
      await replaceRules(tx, { hostId: host?.id ?? '', seriesId: made }, [{ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', startsLocal: '09:00', endsLocal: '12:00', zone: 'Europe/London', validFrom: '2026-01-01', validTo: null }], now)
    }
    // What the demonstration has booked would stand in the way.
    await tx.delete(hostBusy)
    await tx.update(bookings).set({ state: 'cancelled' })
    return made
  })
  const types = await typesOfSeries(db.read, seriesId)
  const hosts = await Promise.all(handles.map(async (handle) => (await hostOf(db.read, people[handle].id))?.id ?? ''))
  return { db, seriesId, hosts, type: (slug: string) => types.find((one) => one.slug === slug)?.id ?? '' }
}

/** Another type of the same series, `one`. */
async function anotherType(db: Db, seriesId: string, minutes: { minutes: number; stepMinutes: number; beforeMinutes: number; afterMinutes: number }): Promise<string> {
  const made = await db.write((tx) => insertType(tx, { ...minutes, seriesId, slug: 'another', title: 'Another', assignment: 'one', minNoticeMinutes: 120, horizonDays: 60, seats: 1, weeklyLimit: null, place: 'Room 1' }, now))
  if (!made) throw new Error('The type was not made')
  return made
}

/** Runs the work on a database whose power is cut after so many statements of its write; returns how many there were. */
async function countedStatements(db: Db, work: (counted: Db) => Promise<unknown>, upTo: number): Promise<number> {
  let count = 0
  const counting = (tx: Tx): Tx =>
    new Proxy(tx, {
      get(target, name, receiver) {
        if (['select', 'insert', 'update', 'delete'].includes(String(name)) && ++count > upTo) throw new Error('power cut')
        return Reflect.get(target, name, receiver) as unknown
      },
    })
  await work({ engine: db.engine, read: db.read, close: () => db.close(), write: (inside) => db.write((tx) => inside(counting(tx))) })
  return count
}

async function lettersIn(db: Db): Promise<number> {
  return (await db.read.select({ id: outbox.id }).from(outbox)).length
}

async function extras(db: Db, count: number): Promise<string[]> {
  return db.write(async (tx) => {
    const ids: string[] = []
    for (let n = 0; n < count; n++) ids.push((await insertPerson(tx, { handle: `extra-${n}`, name: `Extra ${n}`, email: `extra-${n}@example.com`, zone: 'Europe/London' }, now)) ?? '')
    return ids
  })
}

/** Of each host, in order of time: none reaches into the next. Returns how many there are. */
async function expectNoOverlap(db: Db): Promise<number> {
  const live = await db.read.select().from(hostBusy).where(and(isNull(hostBusy.releasedAt), eq(hostBusy.kind, 'booking'))).orderBy(asc(hostBusy.hostId), asc(hostBusy.blocksFrom), asc(hostBusy.id))
  const overlapping = live.filter((row, n) => live[n + 1]?.hostId === row.hostId && (live[n + 1]?.blocksFrom ?? row.blocksTo) < row.blocksTo)
  expect(overlapping).toEqual([])
  return live.length
}
