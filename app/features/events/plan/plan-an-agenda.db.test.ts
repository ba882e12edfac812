import { expect, test } from 'vitest'

import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { Db } from '#db/dialect'
import { plannedSessions, roomsOf } from '#db/queries/agenda-plan.ts'
import { entriesOfRelease, releasedHashes } from '#db/queries/agenda-releases.ts'
import { deskEventBySlug } from '#db/queries/event-desk.ts'
import { outbox } from '#db/schema/outbox.ts'
import { stars } from '#db/schema/agenda.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { createEvent } from '../create-event.server.ts'
import { publishEvent } from '../publish-event.server.ts'
import { placeSession } from './place-session.server.ts'
import { releaseAgenda, releaseHash } from './release-agenda.server.ts'
import { keepRoom, removeRoom } from './rooms.server.ts'
import { dropSession, saveSession } from './save-session.server.ts'
import { tellOfRelease } from './tell-of-release.server.ts'

const at = new Date('2027-01-05T09:00:00Z')
const oskar = people.oskar.id
const ten = new Date('2027-02-10T10:00:00Z')
const talk = { title: 'Retrieval without the fog', kind: 'talk' as const, abstract: '', trackId: null, minutes: 45, speakers: ['maya@example.com', 'A guest'] }

test('a session goes to a room and a time, and ends when its minutes are over', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  expect((await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: hall, startsAt: ten })).kind).toBe('placed')
  const [session] = await plannedSessions(db.read, eventId)
  expect(session?.placement).toMatchObject({ roomId: hall, startsAt: ten, endsAt: new Date(ten.getTime() + 45 * 60_000), version: 1 })
  expect(session?.speakers).toEqual([{ personId: people.maya.id, name: 'Maya Lindqvist' }, { personId: null, name: 'A guest' }])
})

test('a break that is in every room keeps its time', async () => {
  const { db, eventId, sessionId } = await withSession()
  await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: null, startsAt: ten })
  expect((await plannedSessions(db.read, eventId))[0]?.placement).toMatchObject({ roomId: null, startsAt: ten })
})

test('of two moves from the same page the second is told where it is now, and moves nothing', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  const place = (version: number | null, startsAt: Date) => placeSession(db, { eventId, sessionId, version }, { kind: 'place', roomId: hall, startsAt })
  await place(null, ten)
  expect((await place(null, new Date('2027-02-10T11:00:00Z'))).kind).toBe('changed-since')
  const both = await Promise.all([place(1, new Date('2027-02-10T12:00:00Z')), place(1, new Date('2027-02-10T13:00:00Z'))])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['changed-since', 'placed'])
  expect(await placeSession(db, { eventId, sessionId, version: 1 }, { kind: 'nowhere' })).toMatchObject({ kind: 'changed-since', now: { version: 2 } })
})

test('arrow steps move by five minutes or by a room, and stay at the last one', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  await keepRoom(db, { eventId, roomId: null, name: 'Lab', seats: null, onlineLink: null }, at)
  const lab = (await roomsOf(db.read, eventId))[1]?.id
  await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: hall, startsAt: ten })
  const steps = ['later', 'room-after', 'room-after', 'earlier'] as const
  for (const [n, step] of steps.entries()) await placeSession(db, { eventId, sessionId, version: n + 1 }, { kind: 'step', step })
  expect((await plannedSessions(db.read, eventId))[0]?.placement).toMatchObject({ roomId: lab, startsAt: ten, version: 5 })
})

test('nothing is placed in a room of another event, and no session of another event is moved', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  const other = await eventWith(db, 'Another day')
  expect((await placeSession(db, { eventId: other, sessionId, version: null }, { kind: 'place', roomId: null, startsAt: ten })).kind).toBe('unknown')
  expect((await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: 'no-such-room', startsAt: ten })).kind).toBe('unknown-room')
  expect((await saveSession(db, { eventId: other, sessionId }, talk, at)).kind).toBe('unknown')
  expect((await removeRoom(db, { roomId: hall, eventId: other })).kind).toBe('in-use')
})

test('a room in which something is planned stays; a name is given once', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: hall, startsAt: ten })
  expect((await removeRoom(db, { roomId: hall, eventId })).kind).toBe('in-use')
  expect((await keepRoom(db, { eventId, roomId: null, name: 'Hall', seats: null, onlineLink: null }, at)).kind).toBe('name-taken')
  await placeSession(db, { eventId, sessionId, version: 1 }, { kind: 'nowhere' })
  expect((await removeRoom(db, { roomId: hall, eventId })).kind).toBe('removed')
})

test('[E26] a release freezes the plan under a name and a number, its hash can be worked out again, and no later plan changes it', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  const release = (name: string) => releaseAgenda(db, { eventId, name, note: null, by: oskar }, at)
  expect((await release('First')).kind).toBe('nothing-placed')
  await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: hall, startsAt: ten })
  expect(await release('First')).toMatchObject({ kind: 'released', number: 1 })
  expect((await release('Second')).kind).toBe('nothing-changed')
  await saveSession(db, { eventId, sessionId }, { ...talk, title: 'Another title', minutes: 60 }, at)
  await keepRoom(db, { eventId, roomId: hall, name: 'Great hall', seats: null, onlineLink: null }, at)
  expect((await release('first')).kind).toBe('name-taken')
  expect((await release('Latest')).kind).toBe('reserved-name')
  expect(await release('Second')).toMatchObject({ kind: 'released', number: 2 })
  const [second, first] = await releasedHashes(db.read, eventId)
  for (const one of [first, second]) expect(releaseHash(await entriesOfRelease(db.read, one?.id ?? ''))).toBe(one?.hash)
  expect(await entriesOfRelease(db.read, first?.id ?? '')).toMatchObject([{ title: talk.title, room: 'Hall', speakers: ['Maya Lindqvist', 'A guest'] }])
  await dropSession(db, { sessionId, eventId, by: oskar }, at)
  expect(await entriesOfRelease(db.read, second?.id ?? '')).toMatchObject([{ title: 'Another title', room: 'Great hall' }])
})

test('a release writes to speakers and to those who starred what moved, one letter each, and to nobody else', async () => {
  const { db, eventId, sessionId, hall } = await withSession()
  const saved = await saveSession(db, { eventId, sessionId: null }, { ...talk, title: 'It stays', speakers: ['rhea'] }, at)
  const stays = saved.kind === 'saved' ? saved.sessionId : ''
  await placeSession(db, { eventId, sessionId, version: null }, { kind: 'place', roomId: hall, startsAt: ten })
  await placeSession(db, { eventId, sessionId: stays, version: null }, { kind: 'place', roomId: null, startsAt: ten })
  await db.write(async (tx) => {
    await tx.insert(stars).values([{ personId: people.lena.id, sessionId, at }, { personId: people.amir.id, sessionId: stays, at }, { personId: people.maya.id, sessionId, at }])
  })
  const release = async (name: string) => {
    const outcome = await releaseAgenda(db, { eventId, name, note: null, by: oskar }, at)
    return outcome.kind === 'released' ? tellOfRelease(db, { eventId, releaseId: outcome.releaseId }, at) : -1
  }
  const before = await db.read.$count(outbox)
  expect(await release('First')).toBe(0)
  await placeSession(db, { eventId, sessionId, version: 1 }, { kind: 'step', step: 'later' })
  expect(await release('Second')).toBe(2)
  expect((await db.read.$count(outbox)) - before).toBe(2)
})

async function withSession() {
  const db = await testDatabase()
  await seedDemo(db, at)
  const eventId = await eventWith(db, 'A day to plan')
  await keepRoom(db, { eventId, roomId: null, name: 'Hall', seats: 300, onlineLink: null }, at)
  const [hall] = await roomsOf(db.read, eventId)
  const saved = await saveSession(db, { eventId, sessionId: null }, talk, at)
  if (saved.kind !== 'saved' || !hall) throw new Error('The session is not there')
  return { db, eventId, sessionId: saved.sessionId, hall: hall.id }
}

async function eventWith(db: Db, title: string): Promise<string> {
  const event = { title, kind: 'ai_day' as const, summary: 'A day.', zone: 'Europe/London', startsAt: new Date('2027-02-10T09:00:00Z'), endsAt: new Date('2027-02-10T17:00:00Z'), place: 'Here', onlineLink: null, mailbox: 'day@example.com', opensAt: at, closesAt: new Date('2027-02-10T08:00:00Z'), pools: [{ mode: 'in_person' as const, capacity: 10 }] }
  const { slug } = await createEvent(db, event, oskar, at)
  await publishEvent(db, { slug, by: oskar }, at)
  return (await deskEventBySlug(db.read, slug))?.id ?? ''
}
