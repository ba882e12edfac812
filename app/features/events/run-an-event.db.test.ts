import { expect, test } from 'vitest'

import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { Db } from '#db/dialect'
import { deskEventBySlug, eventPools } from '#db/queries/event-desk.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { outbox } from '#db/schema/outbox.ts'
import { cancelEvent } from './cancel-event.server.ts'
import { changeCapacity } from './change-capacity.server.ts'
import { createEvent } from './create-event.server.ts'
import { tallyOf } from './desk/tally.server.ts'
import { doorsAt } from './doors.server.ts'
import { editEvent } from './edit-event.server.ts'
import { endStaff, nameStaff, staffAt } from './event-staff.server.ts'
import { moveWindow, publishEvent, withdrawEvent } from './publish-event.server.ts'
import { registerForEvent } from './register-for-event.server.ts'
import { tellDue } from './tell-later.server.ts'
import { tellOfCancellation, tellOfChange } from './tell-registrants.server.ts'

const at = new Date('2027-01-05T09:00:00Z')
const oskar = people.oskar.id
const hour = (n: number) => new Date(Date.UTC(2027, 1, 10, n))
const draft = {
  title: 'AI Day, spring 2027',
  kind: 'ai_day' as const,
  summary: 'A day.',
  zone: 'Europe/London',
  startsAt: hour(9),
  endsAt: hour(17),
  place: 'Meridian House',
  onlineLink: null,
  mailbox: 'ai-day@example.com',
  opensAt: new Date('2027-01-04T09:00:00Z'),
  closesAt: hour(8),
  pools: [{ mode: 'in_person' as const, capacity: 2 }],
}

test('a draft has its places, its window, one organizer, and a door that opens before it begins', async () => {
  const { db, event, slug } = await made()
  expect(slug).toBe('ai-day-spring-2027')
  expect(event).toMatchObject({ publishedAt: null, opensAt: draft.opensAt, closesAt: draft.closesAt, version: 1 })
  expect((await staffAt(db, event.id)).map(({ name, role }) => [name, role])).toEqual([['Oskar Brandt', 'organizer']])
  expect((await doorsAt(db, event.id)).map(({ name, mode, opensAt, closesAt }) => [name, mode, opensAt, closesAt])).toEqual([['Front door', 'in_person', hour(7), hour(17)]])
})

test('a second event of the same title gets an address of its own', async () => {
  const { db } = await made()
  expect((await createEvent(db, draft, oskar, at)).slug).toBe('ai-day-spring-2027-2')
})

test('an event is published once, and not before everything is there', async () => {
  const { db, slug } = await made({ mailbox: 'nobody' })
  expect(await publishEvent(db, { slug, by: oskar }, at)).toEqual({ kind: 'incomplete', missing: ['mailbox'] })
  const { db: other, slug: ready } = await made()
  expect((await publishEvent(other, { slug: ready, by: oskar }, at)).kind).toBe('published')
  expect((await publishEvent(other, { slug: ready, by: oskar }, at)).kind).toBe('already-published')
  expect((await publishEvent(other, { slug: 'no-such', by: oskar }, at)).kind).toBe('unknown')
})

test('an event is withdrawn only while nobody has or awaits a place, and can be published again', async () => {
  const { db, event, slug } = await published()
  await register(db, event.id, 'lena')
  expect(await withdrawEvent(db, { slug, by: oskar, reason: 'Too early' }, at)).toEqual({ kind: 'has-seats', seats: 1 })
  expect((await deskEventBySlug(db.read, slug))?.publishedAt).not.toBeNull()
  const { db: other, slug: empty } = await published()
  expect((await withdrawEvent(other, { slug: empty, by: oskar, reason: 'Too early' }, at)).kind).toBe('withdrawn')
  expect((await withdrawEvent(other, { slug: empty, by: oskar, reason: 'Too early' }, at)).kind).toBe('not-published')
  expect((await publishEvent(other, { slug: empty, by: oskar }, at)).kind).toBe('published')
})

test('the last window rules, and none opens after the end or for a cancelled event', async () => {
  const { db, event, slug } = await published()
  expect((await moveWindow(db, { slug, opensAt: hour(6), closesAt: hour(8), by: oskar }, at)).kind).toBe('moved')
  expect((await registerForEvent(db, { eventId: event.id, personId: people.lena.id, mode: 'in_person' }, at)).kind).toBe('not-open')
  expect((await moveWindow(db, { slug, opensAt: hour(18), closesAt: hour(19), by: oskar }, at)).kind).toBe('after-the-end')
  await cancelEvent(db, { slug, by: oskar, reason: 'The hall is flooded' }, at)
  expect((await moveWindow(db, { slug, opensAt: at, closesAt: hour(8), by: oskar }, at)).kind).toBe('cancelled')
})

test('an edit on top of somebody else’s is refused with what is saved now; the doors move with the event', async () => {
  const { db, event, slug } = await published()
  const { opensAt: _, closesAt: __, pools: ___, ...fields } = draft
  const moved = { ...fields, startsAt: hour(33), endsAt: hour(41) }
  expect(await editEvent(db, { slug, version: 1, fields: moved }, at)).toMatchObject({ kind: 'saved', tells: true, event: { version: 2 } })
  expect(await editEvent(db, { slug, version: 1, fields: { ...fields, title: 'Another' } }, at)).toMatchObject({ kind: 'changed-since', now: { startsAt: hour(33), title: draft.title } })
  expect(await editEvent(db, { slug, version: 2, fields: { ...moved, summary: 'Two days.' } }, at)).toMatchObject({ kind: 'saved', tells: false })
  expect((await doorsAt(db, event.id)).map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual([[hour(31), hour(41)]])
})

test('[E14] an edit sends a new invitation to whoever has a place, once, and nothing to who waits', async () => {
  const { db, event, slug } = await published()
  for (const who of ['lena', 'amir', 'maya'] as const) await register(db, event.id, who)
  const before = await letters(db)
  const { opensAt: _, closesAt: __, pools: ___, ...fields } = draft
  await editEvent(db, { slug, version: 1, fields: { ...fields, place: 'The annexe' } }, at)
  expect(await tellOfChange(db, event.id, at)).toBe(2)
  expect(await tellOfChange(db, event.id, at)).toBe(0)
  expect((await letters(db)) - before).toBe(2)
})

test('a cancelled event leaves every calendar, and who waited is written to; telling again sends nothing', async () => {
  const { db, event, slug } = await published()
  for (const who of ['lena', 'amir', 'maya'] as const) await register(db, event.id, who)
  const before = await letters(db)
  expect((await cancelEvent(db, { slug, by: oskar, reason: 'The hall is flooded' }, at)).kind).toBe('cancelled')
  expect((await cancelEvent(db, { slug, by: oskar, reason: 'Again' }, at)).kind).toBe('already-cancelled')
  expect(await tellOfCancellation(db, { eventId: event.id, reason: 'The hall is flooded' }, at)).toBe(3)
  await tellOfCancellation(db, { eventId: event.id, reason: 'The hall is flooded' }, at)
  expect((await letters(db)) - before).toBe(3)
  expect((await publishEvent(db, { slug, by: oskar }, at)).kind).toBe('cancelled')
})

test('what was noted with the change is told after a restart, once, however many look for it', async () => {
  const { db, event, slug } = await published()
  for (const who of ['lena', 'amir', 'maya'] as const) await register(db, event.id, who)
  const before = await letters(db)
  await cancelEvent(db, { slug, by: oskar, reason: 'The hall is flooded' }, at) // and the process ends here
  await Promise.all([tellDue(db, at), tellDue(db, at)])
  await tellDue(db, new Date(at.getTime() + 3_600_000))
  expect((await letters(db)) - before).toBe(3)
})

test('a slice is no limit: hundreds are told, each once', async () => {
  const { db, event } = await published([{ mode: 'in_person', capacity: 400 }])
  const { insertPerson } = await import('#db/queries/people.ts')
  const ids = await db.write(async (tx) => {
    const made: string[] = []
    for (let n = 0; n < 230; n++) made.push((await insertPerson(tx, { handle: `p${n}`, name: `P ${n}`, email: `p${n}@example.com` }, at)) ?? '')
    return made
  })
  for (const personId of ids) await registerForEvent(db, { eventId: event.id, personId, mode: 'in_person' }, at)
  expect(await tellOfCancellation(db, { eventId: event.id, reason: 'Snow' }, at)).toBe(230)
})

test('an event keeps one organizer', async () => {
  const { db, event } = await made()
  expect(await endStaff(db, { eventId: event.id, personId: oskar, role: 'organizer' })).toEqual({ kind: 'last-organizer' })
  expect((await nameStaff(db, { eventId: event.id, handle: 'hana', role: 'organizer', by: oskar }, at)).kind).toBe('named')
  expect((await nameStaff(db, { eventId: event.id, handle: 'hana', role: 'organizer', by: oskar }, at)).kind).toBe('is-already')
  expect((await nameStaff(db, { eventId: event.id, handle: 'nobody', role: 'scanner', by: oskar }, at)).kind).toBe('unknown')
  expect((await endStaff(db, { eventId: event.id, personId: oskar, role: 'organizer' })).kind).toBe('ended')
})

test('the tally counts confirmed, waiting, offers and what is over the capacity', async () => {
  const { db, event } = await published()
  for (const who of ['lena', 'amir', 'maya'] as const) await register(db, event.id, who)
  const [pool] = await eventPools(db.read, event.id)
  expect((await tallyOf(db, event.id, at)).pools).toMatchObject([{ mode: 'in_person', capacity: 2, confirmed: 2, offered: 0, waiting: 1, overBy: 0 }])
  await changeCapacity(db, { poolId: pool?.id ?? '', to: 1, by: oskar, reason: null }, at)
  expect((await tallyOf(db, event.id, at)).pools).toMatchObject([{ confirmed: 2, overBy: 1 }])
  const late = new Date('2027-02-09T09:00:00Z')
  await changeCapacity(db, { poolId: pool?.id ?? '', to: 3, by: oskar, reason: 'Another room' }, late)
  expect((await tallyOf(db, event.id, late)).pools).toMatchObject([{ confirmed: 2, offered: 1, waiting: 0 }])
  expect((await tallyOf(db, event.id, late)).mail.waiting).toBeGreaterThan(0)
})

async function made(changes: Partial<typeof draft> = {}) {
  const db = await testDatabase()
  await seedDemo(db, at)
  const { slug } = await createEvent(db, { ...draft, ...changes }, oskar, at)
  const event = await deskEventBySlug(db.read, slug)
  if (!event) throw new Error('The draft is not there')
  return { db, slug, event }
}

async function published(pools: typeof draft.pools = draft.pools) {
  const { db, slug, event } = await made({ pools })
  await publishEvent(db, { slug, by: oskar }, at)
  return { db, slug, event }
}

async function register(db: Db, eventId: string, who: 'lena' | 'amir' | 'maya') {
  return registerForEvent(db, { eventId, personId: people[who].id, mode: 'in_person' }, at)
}

async function letters(db: Db): Promise<number> {
  return db.read.$count(outbox)
}
