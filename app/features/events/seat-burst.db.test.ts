import { and, asc, eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { Db } from '#db/dialect'
import { heldPools } from '#db/queries/seat-pools.ts'
import { outbox } from '#db/schema/outbox.ts'
import { capacityChanges, seatChanges, seats } from '#db/schema/seats.ts'
import { crashing } from '#test/support/crashing.ts'
import { testDatabase } from '#test/support/database.ts'
import { crowd, type PublishedEvent, publishedEvent } from '#test/support/events.ts'
import { answerOffer } from './answer-offer.server.ts'
import { cancelRegistration } from './cancel-registration.server.ts'
import { changeCapacity } from './change-capacity.server.ts'
import { expireOffers } from './expire-offers.server.ts'
import { forceRegistration } from './force-seat.server.ts'
import { registerForEvent } from './register-for-event.server.ts'
import { switchMode } from './switch-mode.server.ts'

vi.setConfig({ testTimeout: 60_000 }) // many writes, on a machine that may do other things

const now = new Date('2026-11-23T08:00:00Z')
const HOUR_MS = 3_600_000

test('[E1] 2,000 people, every fifth of whom clicks twice, for 1,500 places: the tally is exact', { timeout: 60_000 }, async () => {
  const db = await testDatabase()
  const scale = db.engine === 'sqlite' ? 1 : 20 // PostgreSQL in WebAssembly has one connection and a tenth of the speed
  const event = await publishedEvent(db, { inPerson: 1500 / scale }, now)
  const people = await crowd(db, 2000 / scale, now)
  const clicks = people.flatMap((personId, n) => (n % 5 === 0 ? [personId, personId] : [personId]))
  const outcomes = await Promise.all(clicks.map((personId) => register(db, event, personId)))
  expect(tally(outcomes)).toEqual({ confirmed: 1500 / scale, waiting: 500 / scale, 'already-registered': 400 / scale })
  expect(placesOf(outcomes)).toEqual(Array.from({ length: 500 / scale }, (_, n) => n + 1))
  expect(await db.read.$count(outbox)).toBe(2000 / scale)
})

test('[E8] the last seat, 50 posts at once: one is in, and 49 wait with places 1 to 49', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, { inPerson: 1 }, now)
  const outcomes = await Promise.all((await crowd(db, 50, now)).map((personId) => register(db, event, personId)))
  expect(tally(outcomes)).toEqual({ confirmed: 1, waiting: 49 })
  expect(placesOf(outcomes)).toEqual(Array.from({ length: 49 }, (_, n) => n + 1))
})

test('one person who clicks 50 times is registered once and told 49 times', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, {}, now)
  const [personId = ''] = await crowd(db, 1, now)
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => registerForEvent(db, { eventId: event.id, personId, mode: n % 2 ? 'online' : 'in_person' }, now)))
  expect(tally(outcomes)).toEqual({ confirmed: 1, 'already-registered': 49 })
  expect(await states(db, event)).toEqual({ confirmed: 1 })
})

test('[E9] an offer is taken a millisecond before it ends; at its end it is too late, and the next person is offered in the same write', async () => {
  const db = await testDatabase()
  const { event, late, offers } = await offered(db)
  const [first, second] = offers
  const end = new Date(late.getTime() + 12 * HOUR_MS)
  expect(offers.map(({ offerExpiresAt }) => offerExpiresAt)).toEqual([end, end])
  expect(await answerOffer(db, { seatId: first?.id ?? '', personId: first?.personId ?? '', answer: 'accept' }, new Date(end.getTime() - 1))).toEqual({ kind: 'confirmed' })
  expect(await answerOffer(db, { seatId: second?.id ?? '', personId: second?.personId ?? '', answer: 'accept' }, end)).toEqual({ kind: 'offer-expired' })
  expect(await states(db, event)).toEqual({ confirmed: 1, cancelled: 2, expired: 1, offered: 1, waiting: 1 })
  expect(await answerOffer(db, { seatId: second?.id ?? '', personId: second?.personId ?? '', answer: 'accept' }, end)).toEqual({ kind: 'changed-since' })
})

test('[E9] two tabs, one accepts and one declines: one of them wins, the other hears that it changed', async () => {
  const db = await testDatabase()
  const { event, late, offers } = await offered(db)
  const [offer] = offers
  const outcomes = await Promise.all((['decline', 'accept', 'accept'] as const).map((answer) => answerOffer(db, { seatId: offer?.id ?? '', personId: offer?.personId ?? '', answer }, late)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(outcomes.some(({ kind }) => kind === 'declined') ? ['changed-since', 'changed-since', 'declined'] : ['changed-since', 'changed-since', 'confirmed'])
  await expectCounted(db, event)
})

test("somebody else's offer is unknown, and a sweep that comes late lets no dead offer win", async () => {
  const db = await testDatabase()
  const { event, late, offers } = await offered(db)
  const [offer] = offers
  const end = new Date(late.getTime() + 12 * HOUR_MS)
  expect(await answerOffer(db, { seatId: offer?.id ?? '', personId: offer?.personId === event.organizerId ? '' : event.organizerId, answer: 'accept' }, late)).toEqual({ kind: 'unknown' })
  const [newcomer = ''] = await crowd(db, 1, late, 'newcomer')
  expect(await registerForEvent(db, { eventId: event.id, personId: newcomer, mode: 'in_person' }, end)).toEqual({ kind: 'waiting', place: 1 }) // both dead offers went to those before
  expect(await expireOffers(db, end)).toBe(0)
  expect(await states(db, event)).toEqual({ cancelled: 2, expired: 2, offered: 2, waiting: 1 })
})

test('an offer ends an hour before the event at the latest, and in that hour nobody is called in', async () => {
  const db = await testDatabase()
  const { event, offers } = await offered(db, 5)
  const end = new Date(event.startsAt.getTime() - HOUR_MS)
  expect(offers.map(({ offerExpiresAt }) => offerExpiresAt)).toEqual([end, end])
  expect(await expireOffers(db, new Date(end.getTime() - 1))).toBe(0)
  expect(await expireOffers(db, end)).toBe(2)
  expect(await states(db, event)).toEqual({ cancelled: 2, expired: 2, waiting: 2 })
})

test('[E10] raised by 500 with 700 waiting while 100 join: 500 are called in by their order, and the 100 stand behind the other 200', { timeout: 60_000 }, async () => {
  const db = await testDatabase()
  const [waited, more, latecomers] = db.engine === 'sqlite' ? [700, 500, 100] : [130, 105, 20] // more than one slice of 100 on either
  const event = await publishedEvent(db, { inPerson: 10 }, now)
  const early = await crowd(db, 10 + waited, now)
  for (const personId of early) await register(db, event, personId)
  const late = await crowd(db, latecomers, now, 'late')
  const raising = changeCapacity(db, { poolId: event.pools.in_person, to: 10 + more, by: event.organizerId, reason: 'A larger hall' }, now)
  const joining = await Promise.all(late.map((personId) => register(db, event, personId)))
  expect(await raising).toEqual({ kind: 'raised', promoted: more })
  expect(tally(joining)).toEqual({ waiting: latecomers })
  const waiting = await db.read.select({ personId: seats.personId }).from(seats).where(and(eq(seats.scopeId, event.id), eq(seats.state, 'waiting'))).orderBy(asc(seats.seq))
  const left = early.slice(10 + more)
  expect(waiting.slice(0, left.length).map(({ personId }) => personId)).toEqual(left)
  expect(new Set(waiting.slice(left.length).map(({ personId }) => personId))).toEqual(new Set(late))
  expect(await db.read.$count(capacityChanges)).toBe(1)
})

test('[E11] lowered below what is taken: nobody goes, as many cancels promote nobody, and one more promotes one', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, { inPerson: 20 }, now)
  const people = await crowd(db, 25, now)
  for (const personId of people) await register(db, event, personId)
  expect(await changeCapacity(db, { poolId: event.pools.in_person, to: 14, by: event.organizerId, reason: 'A smaller hall' }, now)).toEqual({ kind: 'overfull', by: 6 })
  expect(await states(db, event)).toEqual({ confirmed: 20, waiting: 5 })
  for (const personId of people.slice(0, 6)) await cancelRegistration(db, { eventId: event.id, personId }, now)
  expect(await states(db, event)).toEqual({ confirmed: 14, waiting: 5, cancelled: 6 })
  await cancelRegistration(db, { eventId: event.id, personId: people[6] ?? '' }, now)
  expect(await states(db, event)).toEqual({ confirmed: 14, waiting: 4, cancelled: 7 })
  expect((await seatOf(db, event, people[20] ?? ''))?.state).toBe('confirmed')
})

test('[E12] whoever changes from online to the hall holds one main seat at every instant, wherever the machine stops', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, { inPerson: 1 }, now)
  const [inside = '', outside = ''] = await crowd(db, 2, now)
  await register(db, event, inside)
  await registerForEvent(db, { eventId: event.id, personId: outside, mode: 'online' }, now)
  expect(await switchMode(db, { eventId: event.id, personId: outside, to: 'in_person' }, now)).toEqual({ kind: 'waiting', place: 1, keeps: true })
  const before = await db.read.select().from(seats).orderBy(asc(seats.id))
  let stops = 0
  for (let statement = 1; ; statement++) {
    const left = await cancelRegistration(crashing(db, statement), { eventId: event.id, personId: inside }, now).catch((error: unknown) => String(error))
    if (typeof left !== 'string') break
    expect(left).toContain('The machine stopped here')
    expect(await db.read.select().from(seats).orderBy(asc(seats.id))).toEqual(before)
    stops++
  }
  expect(stops).toBeGreaterThan(15)
  expect(await seatOf(db, event, outside)).toMatchObject({ state: 'confirmed', poolId: event.pools.in_person, lane: 'main' })
  expect(await states(db, event)).toEqual({ confirmed: 1, cancelled: 2 })
  await expectCounted(db, event)
})

test('a cancel and the promotion that it causes, with others cancelling and joining at once, leave every counter right', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, { inPerson: 5, online: 3 }, now)
  const people = await crowd(db, 30, now)
  for (const [n, personId] of people.entries()) await registerForEvent(db, { eventId: event.id, personId, mode: n % 3 ? 'in_person' : 'online' }, now)
  await Promise.all(
    people.flatMap((personId, n) => [
      n % 2 ? cancelRegistration(db, { eventId: event.id, personId }, now) : switchMode(db, { eventId: event.id, personId, to: n % 4 ? 'in_person' : 'online' }, now),
      n % 5 ? register(db, event, personId) : cancelRegistration(db, { eventId: event.id, personId, organizer: { id: event.organizerId, reason: 'A test' } }, now),
    ]),
  )
  await expectCounted(db, event)
})

test('an organizer lets somebody in beyond the capacity, from the queue or from nowhere, and the reason stays', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, { inPerson: 1 }, now)
  const [first = '', second = '', third = ''] = await crowd(db, 3, now)
  for (const personId of [first, second]) await register(db, event, personId)
  const force = (personId: string) => forceRegistration(db, { eventId: event.id, personId, mode: 'in_person', by: event.organizerId, reason: 'Speaks at noon' }, now)
  expect([await force(first), await force(second), await force(third), await force(third)].map(({ kind }) => kind)).toEqual(['already-registered', 'confirmed', 'confirmed', 'already-registered'])
  expect(await states(db, event)).toEqual({ confirmed: 3 })
  expect(await db.read.$count(seatChanges, eq(seatChanges.reason, 'Speaks at noon'))).toBe(2)
  await cancelRegistration(db, { eventId: event.id, personId: first }, now)
  await expectCounted(db, event)
})

test('registration by the clock: not before it opens, not at its close, not in a draft, and never in a cancelled event', async () => {
  const db = await testDatabase()
  const event = await publishedEvent(db, {}, now)
  const [personId = ''] = await crowd(db, 1, now)
  const outcomeAt = (at: Date) => registerForEvent(db, { eventId: event.id, personId, mode: 'in_person' }, at)
  expect(await outcomeAt(new Date(now.getTime() - 1))).toEqual({ kind: 'not-open', opensAt: now })
  expect(await outcomeAt(event.startsAt)).toEqual({ kind: 'closed', closedAt: event.startsAt })
  expect(await registerForEvent(db, { eventId: 'nowhere', personId, mode: 'online' }, now)).toEqual({ kind: 'unknown' })
  expect(await outcomeAt(new Date(event.startsAt.getTime() - 1))).toMatchObject({ kind: 'confirmed' })
  expect(await cancelRegistration(db, { eventId: event.id, personId }, event.startsAt)).toEqual({ kind: 'too-late' })
  expect(await switchMode(db, { eventId: event.id, personId, to: 'online' }, event.startsAt)).toEqual({ kind: 'closed' })
})

function register(db: Db, event: PublishedEvent, personId: string) {
  return registerForEvent(db, { eventId: event.id, personId, mode: 'in_person' }, now)
}

/** Two places in person, of which both were given back `hours` before the event; four wait, so two are offered. */
async function offered(db: Db, hours = 30) {
  const event = await publishedEvent(db, { inPerson: 2 }, now)
  const people = await crowd(db, 6, now)
  for (const personId of people) await register(db, event, personId)
  const late = new Date(event.startsAt.getTime() - hours * HOUR_MS)
  for (const personId of people.slice(0, 2)) await cancelRegistration(db, { eventId: event.id, personId }, late)
  const offers = await db.read.select().from(seats).where(eq(seats.state, 'offered')).orderBy(asc(seats.seq))
  return { event, late, offers }
}

async function seatOf(db: Db, { id }: PublishedEvent, personId: string) {
  const own = await db.read.select().from(seats).where(and(eq(seats.scopeId, id), eq(seats.personId, personId))).orderBy(asc(seats.id))
  return own.find(({ state }) => state === 'confirmed' || state === 'waiting' || state === 'offered')
}

async function states(db: Db, { id }: PublishedEvent): Promise<Record<string, number>> {
  return tally((await db.read.select({ kind: seats.state }).from(seats).where(eq(seats.scopeId, id))))
}

async function expectCounted(db: Db, event: PublishedEvent): Promise<void> {
  const rows = await db.read.select().from(seats).where(eq(seats.scopeId, event.id))
  for (const pool of await db.write((tx) => heldPools(tx, event.id))) {
    const count = (...states: string[]) => rows.filter(({ poolId, state }) => poolId === pool.id && states.includes(state)).length
    expect([pool.taken, pool.waiting]).toEqual([count('confirmed', 'offered'), count('waiting')])
    expect(pool.waiting === 0 || pool.taken >= (pool.capacity ?? Number.POSITIVE_INFINITY)).toBe(true)
  }
  const mains = rows.filter(({ lane, state }) => lane === 'main' && (state === 'confirmed' || state === 'waiting' || state === 'offered'))
  expect(new Set(mains.map(({ personId }) => personId)).size).toBe(mains.length)
}

function tally(outcomes: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function placesOf(outcomes: readonly { kind: string; place?: number }[]): number[] {
  return outcomes.flatMap(({ place }) => (place === undefined ? [] : [place])).sort((a, b) => a - b)
}
