import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { people } from '#test/support/people.ts'
import { testDatabase } from '#test/support/database.ts'
import { entriesOf, latestEntriesOf, releasesOf } from '../queries/agenda.ts'
import { eventBySlug, ownActiveSeats, ownSeatsIn, pastEvents, placeInQueue, poolsShown, upcomingEvents } from '../queries/events.ts'
import { starredSessions, starsIn } from '../queries/stars.ts'
import { seats } from '../schema/seats.ts'
import { seedDemo } from './demo.ts'

const at = new Date('2026-11-23T20:00:00Z')
let db: Db

beforeAll(async () => {
  db = await testDatabase()
  await seedDemo(db, at)
})

describe('the demonstration’s events', () => {
  test('every pool counts the seats that it has', async () => {
    const all = [...(await upcomingEvents(db.read, at)), ...(await pastEvents(db.read, at))]
    const held = await db.read.select().from(seats)
    for (const event of all)
      for (const pool of await poolsShown(db.read, event.id)) {
        const inPool = held.filter(({ poolId }) => poolId === pool.id)
        expect([pool.taken, pool.waiting], event.slug).toEqual([inPool.filter(({ state }) => state === 'confirmed').length, inPool.filter(({ state }) => state === 'waiting').length])
      }
  })

  test('what comes stands in the order of its dates, and what is over apart from it', async () => {
    expect((await upcomingEvents(db.read, at)).map(({ slug }) => slug)).toEqual(['prompt-clinic', 'ai-day-winter'])
    expect((await pastEvents(db.read, at)).map(({ slug }) => slug)).toEqual(['ai-day-autumn'])
  })

  test('no two sessions are in one room at once, and nobody speaks in two', async () => {
    const event = await eventBySlug(db.read, 'ai-day-winter')
    const [release] = await releasesOf(db.read, event?.id ?? '')
    const entries = await entriesOf(db.read, release?.id ?? '')
    expect(entries.length).toBeGreaterThan(20)
    for (const a of entries)
      for (const b of entries)
        if (a.sessionId < b.sessionId && a.startsAt < b.endsAt && a.endsAt > b.startsAt) {
          expect(`${a.room} ${a.title}`).not.toBe(`${b.room} ${b.title}`)
          expect(a.room !== null && a.room === b.room, `${a.title} and ${b.title}`).toBe(false)
          expect(a.speakers.filter((speaker) => b.speakers.includes(speaker)), `${a.title} and ${b.title}`).toEqual([])
        }
  })

  test('Amir waits for the clinic in first place', async () => {
    const [seat] = (await ownActiveSeats(db.read, people.amir.id)).filter(({ state }) => state === 'waiting')
    expect(seat && (await placeInQueue(db.read, seat))).toBe(1)
  })

  test('Lena holds a place and has starred sessions that the release holds', async () => {
    const event = await eventBySlug(db.read, 'ai-day-winter')
    expect((await ownSeatsIn(db.read, people.lena.id, event?.id ?? '')).map(({ state, mode }) => [state, mode])).toEqual([['confirmed', 'in_person']])
    const starred = await starsIn(db.read, people.lena.id, event?.id ?? '')
    expect(starred).toHaveLength(3)
    expect((await starredSessions(db.read, people.lena.id)).sort()).toEqual(starred.sort())
    expect((await latestEntriesOf(db.read, starred)).map(({ eventSlug }) => eventSlug)).toEqual(['ai-day-winter', 'ai-day-winter', 'ai-day-winter'])
  })

  test('an event says until when people may register, and who said so', async () => {
    const event = await eventBySlug(db.read, 'ai-day-winter')
    expect(event?.closesAt).toEqual(event?.startsAt)
    expect(event?.windowBy).toBe('Oskar Brandt')
    expect(event?.cancelledBy).toBeNull()
  })
})
