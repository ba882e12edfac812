import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'

import { newId } from '#db/ids.ts'
import type { Db } from '#db/dialect'
import { entriesOf, releasesOf } from '#db/queries/agenda.ts'
import { eventBySlug } from '#db/queries/events.ts'
import { agendaReleases, releaseEntries } from '#db/schema/agenda.ts'
import { deactivations } from '#db/schema/auth.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { starSession } from '../agenda/star-session.server.ts'
import { registerForEvent } from '../register-for-event.server.ts'
import { agendaCalendar, eventCalendar } from './agenda-calendar.server.ts'
import { endFeed, makeFeed } from './change-feed.server.ts'

const at = new Date('2026-11-23T20:00:00Z')
const later = new Date('2026-11-24T09:00:00Z')
const baseUrl = 'https://fieldhouse.example'
let db: Db

beforeEach(async () => {
  db = await testDatabase()
  await seedDemo(db, at)
})

/** As a calendar programme reads it. */
function meetings(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, title: event.summary, starts: event.startDate.toJSDate().toISOString(), place: event.location, sequence: event.sequence }
  })
}

async function tokenOf(personId: string, withInvitations = false): Promise<string> {
  const made = await makeFeed(db, { personId, withInvitations }, at)
  if (made.kind !== 'made') throw new Error('The feed was not made')
  return made.token
}

describe('[E27] a person’s calendar feed', () => {
  test('holds the starred sessions of the latest release, as ical.js reads them', async () => {
    const answer = await agendaCalendar(db, { token: await tokenOf(people.lena.id), baseUrl }, at)
    const read = meetings(answer?.file ?? '')
    expect(read.map(({ title }) => title)).toEqual(['Ten prompts that survived a year of use', 'Counting minutes without fooling yourself', 'Instructions hidden in the mail'])
    expect(read[0]).toMatchObject({ starts: '2026-12-14T10:30:00.000Z', place: 'Main hall, AI Day, winter edition' })
  })

  test('follows the next release: the same UID, another time, and another ETag', async () => {
    const token = await tokenOf(people.lena.id)
    const before = await agendaCalendar(db, { token, baseUrl }, at)
    await releaseLater('Ten prompts that survived a year of use', 60)
    const after = await agendaCalendar(db, { token, baseUrl }, later)
    const [old, moved] = [before, after].map((answer) => meetings(answer?.file ?? '').find(({ title }) => title.startsWith('Ten prompts')))
    expect(moved?.uid).toBe(old?.uid)
    expect(moved?.starts).toBe('2026-12-14T11:30:00.000Z')
    expect(moved?.sequence).toBeGreaterThan(old?.sequence ?? 0)
    expect(after?.etag).not.toBe(before?.etag)
  })

  test('answers with the same ETag while nothing has changed, and with another after a star', async () => {
    const token = await tokenOf(people.lena.id)
    const first = await agendaCalendar(db, { token, baseUrl }, at)
    expect((await agendaCalendar(db, { token, baseUrl }, later))?.etag).toBe(first?.etag)
    const session = await sessionTitled('Retrieval without the fog')
    expect(await starSession(db, { eventSlug: 'ai-day-winter', sessionId: session, personId: people.lena.id, starred: true }, at)).toEqual({ kind: 'starred' })
    expect((await agendaCalendar(db, { token, baseUrl }, later))?.etag).not.toBe(first?.etag)
  })

  test('leaves out what came as an invitation unless the person asks for it, and then under the invitation’s UID', async () => {
    const event = await eventBySlug(db.read, 'ai-day-winter')
    await registerForEvent(db, { eventId: event?.id ?? '', personId: people.amir.id, mode: 'online' }, at)
    expect(meetings((await agendaCalendar(db, { token: await tokenOf(people.amir.id), baseUrl }, at))?.file ?? '')).toEqual([])
    const asked = meetings((await agendaCalendar(db, { token: await tokenOf(people.amir.id, true), baseUrl }, at))?.file ?? '').find(({ title }) => title === 'AI Day, winter edition')
    const [downloaded] = meetings((await eventCalendar(db, { slug: 'ai-day-winter', personId: people.amir.id, baseUrl }))?.file ?? '')
    expect(asked?.uid).toMatch(/@fieldhouse$/)
    expect(downloaded?.uid).toBe(asked?.uid)
    expect(asked?.uid).not.toContain('event-')
  })

  test('stops at once when it is revoked, when a new address is made, and when the person may no longer sign in', async () => {
    const first = await tokenOf(people.lena.id)
    const second = await tokenOf(people.lena.id)
    expect(await agendaCalendar(db, { token: first, baseUrl }, at)).toBeNull()
    await endFeed(db, people.lena.id, at)
    expect(await agendaCalendar(db, { token: second, baseUrl }, at)).toBeNull()
    expect(await endFeed(db, people.lena.id, at)).toEqual({ kind: 'none' })
    const third = await tokenOf(people.lena.id)
    await db.write((tx) => tx.insert(deactivations).values({ id: newId(at), personId: people.lena.id, at, by: people.ada.id, reason: 'Left' }))
    expect(await agendaCalendar(db, { token: third, baseUrl }, later)).toBeNull()
  })

  test('keeps no token that could be read from the database', async () => {
    const token = await tokenOf(people.lena.id)
    expect(await agendaCalendar(db, { token: token.slice(0, -1), baseUrl }, at)).toBeNull()
  })
})

describe('a star', () => {
  test('cannot be put on a session of another event, on a break, or on what is not there', async () => {
    const session = await sessionTitled('Retrieval without the fog')
    const pause = await sessionTitled('Lunch')
    const star = (eventSlug: string, sessionId: string) => starSession(db, { eventSlug, sessionId, personId: people.amir.id, starred: true }, at)
    expect(await star('ai-day-autumn', session)).toEqual({ kind: 'unknown' })
    expect(await star('ai-day-winter', pause)).toEqual({ kind: 'unknown' })
    expect(await star('ai-day-winter', 'no-such-session')).toEqual({ kind: 'unknown' })
  })

  test('put twice is one star, and taken off twice is none', async () => {
    const sessionId = await sessionTitled('Retrieval without the fog')
    const star = (starred: boolean) => starSession(db, { eventSlug: 'ai-day-winter', sessionId, personId: people.amir.id, starred }, at)
    expect([await star(true), await star(true), await star(false), await star(false)].map(({ kind }) => kind)).toEqual(['starred', 'starred', 'removed', 'removed'])
  })
})

test('a file of an event that is not there, or not published, is not made', async () => {
  expect(await eventCalendar(db, { slug: 'no-such-event', personId: people.lena.id, baseUrl })).toBeNull()
})

async function latest() {
  const event = await eventBySlug(db.read, 'ai-day-winter')
  const [release] = await releasesOf(db.read, event?.id ?? '')
  if (!release) throw new Error('Nothing is released')
  return { release, entries: await entriesOf(db.read, release.id) }
}

async function sessionTitled(title: string): Promise<string> {
  return (await latest()).entries.find((entry) => entry.title === title)?.sessionId ?? ''
}

/** A second release in which one session has moved. */
async function releaseLater(title: string, minutes: number): Promise<void> {
  const { release, entries } = await latest()
  const id = newId(later)
  const by = (ms: Date) => new Date(ms.getTime() + minutes * 60_000)
  await db.write(async (tx) => {
    await tx.insert(agendaReleases).values({ ...release, id, number: release.number + 1, name: 'Winter 2', at: later, by: people.oskar.id, hash: 'another' })
    await tx.insert(releaseEntries).values(entries.map((entry) => ({ ...entry, releaseId: id, ...(entry.title === title ? { startsAt: by(entry.startsAt), endsAt: by(entry.endsAt) } : {}) })))
  })
}
